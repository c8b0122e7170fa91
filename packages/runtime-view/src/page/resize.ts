export interface PageSize {
  readonly windowWidth: number;
  readonly windowHeight: number;
}

/** Tells of a new size of the view, at most once a frame. */
export function installResize(document: Document, resized: (size: PageSize) => void): () => void {
  const window = document.defaultView as Window;
  let frame = 0;
  const listener = (): void => {
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(() => resized({ windowWidth: window.innerWidth, windowHeight: window.innerHeight }));
  };
  window.addEventListener('resize', listener);
  return () => {
    window.cancelAnimationFrame(frame);
    window.removeEventListener('resize', listener);
  };
}
