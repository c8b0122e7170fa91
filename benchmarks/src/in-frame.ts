// Runs inside the measured frame as a script of its own, the same for every contender. Times one operation: from the pointer's release on
// what was tapped to the DOM being complete (a predicate, looked at after each batch of mutations), and on to the paint.
//
// The tap is dispatched here, on a page at rest. One of the browser's own input changes `:active` states as well, which asks for a
// frame at once: who answers within the event is in that frame, who answers a millisecond later waits 16 for the next, and
// what is timed is the browser's frame clock.

export interface Measurement {
  /** Milliseconds from pointerup to the DOM being complete. */
  readonly script: number;
  /** Milliseconds from pointerup to after the next frame was presented. */
  readonly paint: number;
  /** When the DOM was complete, in milliseconds since the epoch, by the clock that `Date.now()` reads in every thread. */
  readonly doneAt: number;
}

export type Expectation =
  | { readonly rows: number; readonly lastChanged?: boolean; readonly firstChanged?: boolean }
  | { readonly danger: number }
  | { readonly labelEnds: string }
  | { readonly swapped: true }
  /** A screenful of rows, however many there are. */
  | { readonly screenful: true }
  /** Text of the `index`-th match has changed. */
  | { readonly changed: string; readonly index: number };

declare global {
  interface Window {
    dinghyBench: {
      /**
       * Taps the `index`-th match of `selector`, and waits for what follows.
       *
       * @param phase of the display's cycle, 0 to 1. Default any
       */
      tap(selector: string, index: number, expectation: Expectation, phase?: number): Promise<Measurement>;
      digest(): string;
      /** Notes when frames are made, from the next one on. */
      watchFrames(): void;
      /** The longest time between two frames since then, in milliseconds. */
      longestFrame(): number;
    };
  }
}

const rows = document.getElementsByClassName('row');
const idOf = (index: number): string => rows[index]?.getElementsByClassName('row-id')[0]?.textContent ?? '';
const labelOf = (index: number): string => rows[index]?.getElementsByClassName('row-label')[0]?.textContent ?? '';

/** What `performance.now()` lacks to the milliseconds of `Date.now()`: both run at one speed, but from different starts. */
function clockOffset(): number {
  const now = Date.now();
  while (Date.now() === now);
  return now + 1 - performance.now();
}

function predicate(expectation: Expectation): () => boolean {
  const before = { first: idOf(0), second: idOf(1), late: idOf(998) };
  if ('changed' in expectation) {
    // Held, because looking for one among ten thousand takes longer than what is measured.
    const node = document.querySelectorAll(expectation.changed)[expectation.index];
    const text = node?.textContent;
    return () => node?.textContent !== text;
  }
  if ('danger' in expectation) return () => rows[expectation.danger]?.classList.contains('danger') ?? false;
  if ('labelEnds' in expectation) return () => labelOf(Math.floor((rows.length - 1) / 10) * 10).endsWith(expectation.labelEnds);
  if ('swapped' in expectation) return () => idOf(1) === before.late && idOf(998) === before.second;
  if ('screenful' in expectation) return () => rows.length > 30 && labelOf(30) !== '';
  return () =>
    rows.length === expectation.rows &&
    (!expectation.firstChanged || (idOf(0) !== before.first && idOf(rows.length - 1) !== '')) &&
    (rows.length === 0 || labelOf(rows.length - 1) !== '');
}

/** When the DOM is as expected, by `performance.now()`. */
function whenComplete(isDone: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isDone()) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  });
}

const FRAME_MS = 1000 / 60;

/** Nothing is left to draw, and the display is at `phase` of its cycle, as near as a timer comes to it. */
async function rest(phase: number): Promise<void> {
  await presented();
  await presented();
  await new Promise((resolve) => setTimeout(resolve, (2 + phase) * FRAME_MS));
}

/** After the next frame. */
function presented(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(0);
    });
  });
}

/** Of an event at the middle of what is tapped. */
function middleOf(target: Element): MouseEventInit {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
}

let isWatching = false;
let lastFrame = Number.POSITIVE_INFINITY;
let longest = 0;

function noteFrame(time: number): void {
  longest = Math.max(longest, time - lastFrame);
  lastFrame = time;
  if (isWatching) requestAnimationFrame(noteFrame);
}

window.dinghyBench = {
  watchFrames() {
    isWatching = true;
    lastFrame = Number.POSITIVE_INFINITY;
    longest = 0;
    requestAnimationFrame(noteFrame);
  },
  longestFrame() {
    isWatching = false;
    return longest;
  },
  async tap(selector, index, expectation, phase = Math.random()) {
    const target = document.querySelectorAll(selector)[index] as HTMLElement;
    const place = middleOf(target);
    const offset = clockOffset();
    const complete = whenComplete(predicate(expectation));
    await rest(phase);
    target.dispatchEvent(new PointerEvent('pointerdown', { ...place, pointerType: 'mouse' }));
    const started = performance.now();
    target.dispatchEvent(new PointerEvent('pointerup', { ...place, pointerType: 'mouse' }));
    target.dispatchEvent(new MouseEvent('click', { ...place, detail: 1 }));
    const done = await complete;
    await presented();
    return { script: done - started, paint: performance.now() - started, doneAt: done + offset };
  },
  digest() {
    let hash = 0;
    for (let i = 0; i < rows.length; i += 1) {
      const text = `${idOf(i)}|${labelOf(i)}|${rows[i]?.classList.contains('danger')};`;
      for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
    }
    return `${rows.length}:${hash}:${document.querySelector('.field')?.textContent ?? ''}`;
  },
};
