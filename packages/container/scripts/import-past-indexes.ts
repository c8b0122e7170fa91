// esbuild cuts chunks by files, and counts everything that an index re-exports as reached by whoever imports one name of it:
// one import of a peer, and comlink and all API tables are in the same chunk. So imports of our own indexes are led on to the
// files that have the names. Only what is written as biome formats it is looked at; the rest stays as it is.

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin, PluginBuild } from 'esbuild';

/** `import { a, type B, c as d } from 'x';`, and `export { … } from`. */
const NAMED = /^(import|export) \{([^}]*)\} from '((?:@dinghy\/|\.)[^']*)';$/gm;
const SOURCES = /[\\/]packages[\\/][^\\/]+[\\/]src[\\/].*\.ts$/;

/** Name to the file that has it, for an index that holds nothing but re-exports. */
type Names = ReadonlyMap<string, string>;

/** Leads imports of our own indexes on to the files behind them. */
export const importPastIndexes: Plugin = {
  name: 'import-past-indexes',
  setup(build) {
    const indexes = new Map<string, Promise<Names | undefined>>();
    const namesOf = (path: string): Promise<Names | undefined> => {
      const known = indexes.get(path) ?? readIndex(build, path);
      indexes.set(path, known);
      return known;
    };
    build.onLoad({ filter: SOURCES }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const parts = await Promise.all(
        [...source.matchAll(NAMED)].map(async ([statement, keyword = '', list = '', specifier = '']) => {
          const index = await resolveFrom(build, specifier, path);
          const names = index === undefined ? undefined : await namesOf(index);
          return [statement, names ? leadOn(keyword, list, specifier, names) : statement] as const;
        }),
      );
      const contents = parts.reduce((text, [statement, led]) => text.replace(statement, () => led), source);
      return { contents, loader: 'ts' };
    });
  },
};

/** A statement for each file, and one for the names that no file was found of. */
function leadOn(keyword: string, list: string, specifier: string, names: Names): string {
  return splitNames(list)
    .map((item) => `${keyword} { ${item} } from ${JSON.stringify(names.get(originalName(item)) ?? specifier)};`)
    .join(' ');
}

/** Undefined for a file that has anything of its own. */
async function readIndex(build: PluginBuild, path: string): Promise<Names | undefined> {
  const source = await readFile(path, 'utf8');
  const rest = source.replace(/^export (type )?\{[^}]*\} from '[^']*';$/gm, '').replace(/^\/\/.*$|^\/\*\*[\s\S]*?\*\/$/gm, '');
  if (rest.trim() !== '') return undefined;
  const names = new Map<string, string>();
  for (const [, list = '', specifier = ''] of source.matchAll(/^export \{([^}]*)\} from '([^']*)';$/gm)) {
    const file = await resolveFrom(build, specifier, path);
    if (file !== undefined) for (const item of splitNames(list)) if (!item.includes(' as ')) names.set(item, file);
  }
  return names;
}

async function resolveFrom(build: PluginBuild, specifier: string, importer: string): Promise<string | undefined> {
  const { path, external, errors } = await build.resolve(specifier, { resolveDir: dirname(importer), kind: 'import-statement' });
  return external || errors.length > 0 || !SOURCES.test(path) ? undefined : path;
}

/** Without types. */
function splitNames(list: string): readonly string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.startsWith('type '));
}

function originalName(item: string): string {
  return item.split(' as ', 1)[0] as string;
}
