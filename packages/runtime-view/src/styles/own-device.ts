// What stylesheets ask of the device, and a frame would answer wrongly: the container knows.

/**
 * `env(safe-area-inset-…)`, and `constant(…)` as it was called before, become variables of the page's root. A browser tells
 * insets to the host's own document alone, and does not know which of them the container's bars cover.
 */
export function withOwnInsets(css: string): string {
  return css.includes('safe-area') ? css.replace(/\b(?:env|constant)\(\s*safe-area-inset-/gi, 'var(--dinghy-safe-') : css;
}

const SCHEME = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi;

export function asksForTheme(css: string): boolean {
  return /prefers-color-scheme/i.test(css);
}

/** `(prefers-color-scheme: …)` becomes what always or never holds: the theme is the app's, and the host's to choose. */
export function withTheme(css: string, theme: 'light' | 'dark'): string {
  return css.replace(SCHEME, (_, scheme: string) => (scheme.toLowerCase() === theme ? '(min-width:0)' : '(max-width:-1px)'));
}
