/** What is done at most once a frame. */
export interface FrameTurn {
  /** It is done in the next frame, however often that is asked until then. */
  ask(): void;
  stop(): void;
}

export function createFrameTurn(window: Window, run: () => void): FrameTurn {
  let frame = 0;
  const take = (): void => {
    frame = 0;
    run();
  };
  return {
    ask() {
      if (frame === 0) frame = window.requestAnimationFrame(take);
    },
    stop: () => window.cancelAnimationFrame(frame),
  };
}
