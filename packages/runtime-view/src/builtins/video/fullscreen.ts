// A film in full. The page can give it the view and no more; the rest of the screen is the container's, which is asked for
// it, and turns the view where the film wants that.

import type { Json } from '@dinghy/bridge-protocol';
import { toggleOwnClass } from '../elements.ts';
import type { AskOptions } from '../unit.ts';

/** The sizes that a view passes through on its way back are none of the page's. */
const SETTLE_MS = 400;

export interface Fullscreen {
  readonly isOn: boolean;
  /** Degrees by which the film is turned: 0, 90 or -90. */
  enter(degrees: number): void;
  exit(): void;
}

export interface FullscreenOptions {
  readonly host: HTMLElement;
  holdBack(back: () => void): () => void;
  /** Of the page: the container shows the view in full until it answers, or the question is taken back. */
  ask(api: string, params: Json, options: AskOptions): Promise<unknown>;
  changed(isOn: boolean, direction: 'horizontal' | 'vertical'): void;
}

export function createFullscreen({ host, holdBack, ask, changed }: FullscreenOptions): Fullscreen {
  const { ownerDocument: document } = host;
  let asking: AbortController | undefined;

  /** The view has its own size again: if that is another than before, the page hears of it now. */
  const settle = (): void => {
    if (asking !== undefined) return;
    delete document.documentElement.dataset.screen;
    document.defaultView?.dispatchEvent(new Event('resize'));
  };
  const exit = (): void => {
    if (asking === undefined) return;
    asking.abort();
    asking = undefined;
    toggleOwnClass(host, 'wx-video-fullscreen', false);
    setTimeout(settle, SETTLE_MS);
    changed(false, 'vertical');
  };

  return {
    get isOn() {
      return asking !== undefined;
    },
    enter(degrees) {
      if (asking !== undefined) return;
      const mine = new AbortController();
      const { signal } = mine;
      asking = mine;
      toggleOwnClass(host, 'wx-video-fullscreen', true);
      document.documentElement.dataset.screen = 'full';
      // The way back leads out of it first, as it does on a phone; so does Escape.
      const release = holdBack(exit);
      signal.addEventListener('abort', release);
      document.addEventListener('keydown', ({ key }) => key === 'Escape' && exit(), { signal });
      ask('showFullScreen', { direction: degrees }, { signal }).then(
        () => asking === mine && exit(),
        // A container that gives no more leaves the film the view.
        () => undefined,
      );
      changed(true, degrees === 0 ? 'vertical' : 'horizontal');
    },
    exit,
  };
}
