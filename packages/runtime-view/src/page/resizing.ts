export interface PageSize {
  readonly windowWidth: number;
  readonly windowHeight: number;
}

export interface Resizing {
  /**
   * From here on the page hears of new sizes. Before it is painted there are none to tell: a view that has waited for a page
   * still has the size that it waited with.
   */
  start(): void;
  dispose(): void;
}

/** Tells of a new size of the view, at most once a frame. What the page shows in full is no size of the page. */
export function createResizing(document: Document, resized: (size: PageSize) => void): Resizing {
  const window = document.defaultView as Window;
  let frame = 0;
  let last: string | undefined;
  const listener = (): void => {
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(() => {
      const size = { windowWidth: window.innerWidth, windowHeight: window.innerHeight };
      const text = toText(size);
      if (text === last || document.documentElement.dataset.screen === 'full') return;
      last = text;
      resized(size);
    });
  };
  let isDisposed = false;
  return {
    start() {
      if (isDisposed) return;
      last = toText({ windowWidth: window.innerWidth, windowHeight: window.innerHeight });
      window.addEventListener('resize', listener);
    },
    dispose() {
      isDisposed = true;
      window.cancelAnimationFrame(frame);
      window.removeEventListener('resize', listener);
    },
  };
}

const toText = ({ windowWidth, windowHeight }: PageSize): string => `${windowWidth} ${windowHeight}`;
