// The looks of a session: the host's word, or else the device's.

import type { Looks, Theme } from './run/page-setup.ts';
import { toTextSize } from './text-size.ts';

export interface SessionLooks extends Looks {
  setTheme(theme: Theme): void;
  /** CSS pixels. Returns what is within reason. */
  setFontSize(size: number): number;
  stop(): void;
}

/** @param onTheme there is another one */
export function createSessionLooks(
  given: { readonly theme?: Theme; readonly fontSize?: number },
  document: Document,
  onTheme: (theme: Theme) => void,
): SessionLooks {
  const prefersDark = document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  const deviceTheme = (): Theme => (prefersDark?.matches ? 'dark' : 'light');
  let theme = given.theme ?? deviceTheme();
  let fontSize = toTextSize(given.fontSize, document);

  const setTheme = (next: Theme): void => {
    if (next === theme) return;
    theme = next;
    onTheme(next);
  };
  const followDevice = (): void => setTheme(deviceTheme());
  if (given.theme === undefined) prefersDark?.addEventListener('change', followDevice);

  return {
    theme: () => theme,
    fontSize: () => fontSize,
    setTheme,
    setFontSize(size) {
      fontSize = toTextSize(size, document);
      return fontSize;
    },
    stop: () => prefersDark?.removeEventListener('change', followDevice),
  };
}
