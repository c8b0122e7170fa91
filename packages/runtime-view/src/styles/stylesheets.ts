// The stylesheets of one page, in the order that decides among equal rules: built-in components, app, page, components.

import { replaceCssUrls } from './css-urls.ts';
import { asksForTheme, withOwnInsets, withTheme } from './own-device.ts';
import type { Resources } from './resources.ts';

/** Where a stylesheet stands among the others. */
export type StyleOrder = 0 | 1 | 2 | 3;
export const STYLE_ORDER: { readonly builtIn: 0; readonly app: 1; readonly page: 2; readonly component: 3 } = {
  builtIn: 0,
  app: 1,
  page: 2,
  component: 3,
};

export interface Stylesheets {
  /** Adds a stylesheet once per key. */
  install(key: string, order: StyleOrder, css: string): void;
  remove(key: string): void;
  setTheme(theme: 'light' | 'dark'): void;
  dispose(): void;
}

export function createStylesheets(document: Document, resources: Resources, first: 'light' | 'dark'): Stylesheets {
  const installed = new Map<string, { readonly order: StyleOrder; readonly sheet: CSSStyleSheet }>();
  let theme = first;
  /** Draws the sheets that depend on the theme again. */
  const themed = new Map<string, () => void>();
  const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;

  const publish = (): void => {
    document.adoptedStyleSheets = [...installed.values()].sort((a, b) => a.order - b.order).map(({ sheet }) => sheet);
  };

  return {
    install(key, order, source) {
      if (installed.has(key)) return;
      const css = withOwnInsets(source);
      const sheet = new Sheet();
      const fill = (): readonly string[] => {
        const { text, missing } = replaceCssUrls(css, resources);
        sheet.replaceSync(withTheme(text, theme));
        return missing;
      };
      const missing = fill();
      if (asksForTheme(css)) themed.set(key, fill);
      installed.set(key, { order, sheet });
      publish();
      if (missing.length === 0) return;
      void Promise.allSettled(missing.map((url) => resources.load(url))).then((results) => {
        if (results.some(({ status }) => status === 'fulfilled')) fill();
      });
    },
    remove(key) {
      themed.delete(key);
      if (installed.delete(key)) publish();
    },
    setTheme(next) {
      theme = next;
      for (const fill of themed.values()) fill();
    },
    dispose() {
      installed.clear();
      publish();
    },
  };
}

/** The stylesheet of a component with `styleIsolation: 'shared'`: its rules reach everything, so they carry no prefix. */
export function removePrefix(css: string, scope: string): string {
  if (scope === '') return css;
  // The scope comes with the package: as a pattern it could be one that never ends.
  const prefix = `${scope.replace(/[^\w]/g, '\\$&')}--`;
  // `.c3--` alone only marks elements of the component; `.c3--host` stays, for the host carries that class always.
  return css
    .replace(new RegExp(`\\.${prefix}(?![\\w\\\\-])`, 'g'), '')
    .replace(new RegExp(`([.#])${prefix}(?!host(?![\\w-]))`, 'g'), '$1');
}
