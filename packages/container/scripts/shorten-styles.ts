// Style sheets of the chrome and of built-in components are texts in modules, which no minifier looks into.

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

/** A sheet that may have values put into it: a constant, or a property of a component. */
const UNIT_SHEET = /(?<=\w*[sS]tyles(?:: string = | = |: ))`[^`]*`/g;

/** Takes the spaces out of the sheets of built-in components. */
export const shortenUnitStyles: Plugin = {
  name: 'shorten-unit-styles',
  setup(build) {
    // Not in what link-packs.ts puts in a module's place.
    build.onLoad(
      { namespace: 'file', filter: /[\\/]runtime-view[\\/]src[\\/](builtins|styles)[\\/].*\.ts$/ },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(UNIT_SHEET, withoutSpaces),
        loader: 'ts',
      }),
    );
  },
};

/** Nothing that it looks for stands in a text of a sheet (`content`), but for single spaces. */
export function withoutSpaces(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: +/g, ':')
    .replace(/ > /g, '>')
    .replaceAll(';}', '}')
    .replace(/`\s+|\s+`/g, '`');
}
