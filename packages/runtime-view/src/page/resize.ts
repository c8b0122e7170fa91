export interface PageSize {
  readonly windowWidth: number;
  readonly windowHeight: number;
}

/** Tells of a new size of the view, at most once a frame. What the page shows in full is no size of the page. */
export function installResize(document: Document, resized: (size: PageSize) => void): () => void {
  const window = document.defaultView as Window;
  let frame = 0;
  let last = `${window.innerWidth} ${window.innerHeight}`;
  const listener = (): void => {
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(() => {
      const size = { windowWidth: window.innerWidth, windowHeight: window.innerHeight };
      const text = `${size.windowWidth} ${size.windowHeight}`;
      if (text === last || document.documentElement.dataset.screen === 'full') return;
      last = text;
      resized(size);
    });
  };
  window.addEventListener('resize', listener);
  return () => {
    window.cancelAnimationFrame(frame);
    window.removeEventListener('resize', listener);
  };
}
