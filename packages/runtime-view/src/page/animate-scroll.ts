export interface ScrollAnimation {
  readonly from: number;
  readonly to: number;
  readonly durationMs: number;
  readonly window: Window;
  apply(value: number): void;
}

/** Scrolls over time; the function that it returns stops it where it is. */
export function animateScroll({ from, to, durationMs, window, apply }: ScrollAnimation): () => void {
  if (!(durationMs > 0) || from === to) {
    apply(to);
    return () => undefined;
  }
  const start = performance.now();
  let frame = 0;
  const step = (): void => {
    const progress = Math.min(1, (performance.now() - start) / durationMs);
    apply(from + (to - from) * (1 - (1 - progress) ** 3));
    if (progress < 1) frame = window.requestAnimationFrame(step);
  };
  frame = window.requestAnimationFrame(step);
  return () => window.cancelAnimationFrame(frame);
}
