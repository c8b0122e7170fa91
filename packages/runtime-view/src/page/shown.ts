/** Whether the user sees the page, for components that play or watch. */
export function createShown(): { tell(isShown: boolean): void; listen(listener: (isShown: boolean) => void): () => void } {
  const listeners = new Set<(isShown: boolean) => void>();
  let present = true;
  return {
    tell(isShown) {
      if (isShown === present) return;
      present = isShown;
      for (const listener of [...listeners]) listener(isShown);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
