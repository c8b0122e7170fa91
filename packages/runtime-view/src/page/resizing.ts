import { listen } from '../events/listen.ts';
import { createFrameTurn } from './frame-turn.ts';

export interface PageSize {
  readonly windowWidth: number;
  readonly windowHeight: number;
}

export interface Resizing {
  /**
   * From here on the page hears of sizes other than that which it was painted with. Before there are none to tell: a view that
   * has waited for a page still has the size that it waited with.
   */
  start(painted: PageSize): void;
  dispose(): void;
}

/** Tells of a new size of the view, at most once a frame. What the page shows in full is no size of the page. */
export function createResizing(document: Document, resized: (size: PageSize) => void): Resizing {
  const window = document.defaultView as Window;
  let last: string | undefined;
  const sizeNow = (): PageSize => ({ windowWidth: window.innerWidth, windowHeight: window.innerHeight });
  const report = createFrameTurn(window, () => {
    const size = sizeNow();
    const text = toText(size);
    if (text === last || document.documentElement.dataset.screen === 'full') return;
    last = text;
    resized(size);
  });
  let forget: (() => void) | undefined;
  let isDisposed = false;
  return {
    start(painted) {
      if (isDisposed) return;
      last = toText(painted);
      forget = listen(window, { resize: report.ask });
      if (toText(sizeNow()) !== last) report.ask();
    },
    dispose() {
      isDisposed = true;
      report.stop();
      forget?.();
    },
  };
}

const toText = ({ windowWidth, windowHeight }: PageSize): string => `${windowWidth} ${windowHeight}`;
