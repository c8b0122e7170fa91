/** Milliseconds after which a frame that is not shown counts as painted: the browser gives it no animation frames. */
const HIDDEN_MS = 100;

/** Tells, once, when the first commit has been painted. */
export function createFirstPaint(document: Document, painted: () => void): { committed(): void } {
  let isAwaited = false;
  return {
    committed() {
      if (isAwaited) return;
      isAwaited = true;
      let isDone = false;
      const done = (): void => {
        if (isDone) return;
        isDone = true;
        clearTimeout(timer);
        painted();
      };
      const timer = setTimeout(done, HIDDEN_MS);
      const window = document.defaultView as Window;
      // The first callback runs before the paint of this frame; a task queued there runs after it.
      window.requestAnimationFrame(() => setTimeout(done));
    },
  };
}
