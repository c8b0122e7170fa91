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

/** A sheet: a constant, a property of a component, or what a function makes. It may have values put into it. */
const UNIT_SHEET = /(?<=\w*[sS]tyles(?:: string = | = (?:\([^)]*\): string => )?|: ))(?:`[^`]*`|'[^']+')/g;

/** Minifies the sheets of built-in components and of pages. */
export const shortenUnitStyles: Plugin = {
  name: 'shorten-unit-styles',
  setup(build) {
    // Not in what link-packs.ts puts in a module's place.
    build.onLoad(
      { namespace: 'file', filter: /[\\/]runtime-view[\\/]src[\\/](builtins|styles|page)[\\/].*\.ts$/ },
      async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const shortened = new Map<string, string>();
        for (const [sheet] of source.matchAll(UNIT_SHEET)) shortened.set(sheet, await shortenSheet(sheet));
        return { contents: source.replace(UNIT_SHEET, (sheet) => shortened.get(sheet) ?? sheet), loader: 'ts' };
      },
    );
  },
};

/** @param sheet a literal, with its quotes. Where values are put in, no parser knows what it says: only spaces go. */
export async function shortenSheet(sheet: string): Promise<string> {
  if (sheet.includes('${')) return withoutSpaces(sheet);
  const { code } = await transform(sheet.slice(1, -1), { loader: 'css', minify: true });
  return JSON.stringify(code.trim());
}

/** Nothing that it looks for stands in a text of a sheet (`content`), but for single spaces. */
function withoutSpaces(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: +/g, ':')
    .replace(/ > /g, '>')
    .replaceAll(';}', '}')
    .replace(/`\s+|\s+`/g, '`');
}
