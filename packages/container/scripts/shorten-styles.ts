// The chrome's style sheets are texts in modules, which no minifier looks into.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Plugin, transform } from 'esbuild';

/** A module of one sheet: `export const …Styles: string = \`…\`;` */
const SHEET = /: string = `([^`$]*)`;\s*$/;

/** Minifies the sheets in `chrome/styles/`. */
export const shortenStyles: Plugin = {
  name: 'shorten-styles',
  setup(build) {
    build.onLoad({ filter: /[\\/]chrome[\\/]styles[\\/][a-z]+\.ts$/ }, async ({ path }) => {
      if (basename(path) === 'index.ts') return undefined;
      const source = await readFile(path, 'utf8');
      const [found, sheet] = SHEET.exec(source) ?? [];
      if (found === undefined || sheet === undefined)
        return { errors: [{ text: `${path} is not a module of one style sheet.` }] };
      const { code } = await transform(sheet, { loader: 'css', minify: true });
      return { contents: source.replace(found, () => ` = ${JSON.stringify(code.trim())};`), loader: 'ts' };
    });
  },
};
