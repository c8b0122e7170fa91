// The keyboard of a phone. A frame cannot tell that it is there: the host page can, and says how much of the view it covers.

export interface Keyboard {
  /** CSS pixels of the view that the keyboard covers, from below; 0 without one. */
  height(): number;
  /** Returns what ends the listening. */
  onChange(listener: (height: number) => void): () => void;
}

export function createKeyboard(document: Document): Keyboard & { set(height: number): void } {
  const listeners = new Set<(height: number) => void>();
  let height = 0;
  return {
    height: () => height,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (next === height) return;
      height = next;
      // For what is to stand above it.
      document.documentElement.style.setProperty('--wx-keyboard', `${next}px`);
      for (const listener of [...listeners]) listener(next);
    },
  };
}
