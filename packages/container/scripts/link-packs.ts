// A frame's own script, its core, and the packs that may join it in its realm. What both need is in the core alone: the core
// has an array of what its packs use of it, a pack is a function of that array. So a pack costs what only it has, and state
// that a module keeps is kept once.

import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { build as buildScript, type Plugin } from 'esbuild';
import { bundleBody, bundleModule, bundleScript, type ScriptEntry, type ScriptOptions } from './bundle-script.ts';
import type { RealmScripts } from './frame-scripts.ts';

export interface LinkedScripts {
  readonly core: string;
  /** By name, strict statements that know `core` and end in `install(pack)`, for the body of a function. */
  readonly packs: ReadonlyMap<string, string>;
  /** Of what packs use of the core and where it stands: a core takes packs of the same link only. */
  readonly link: string;
  /** What packs use of the core. */
  readonly places: readonly Place[];
}

/** Name to the path of a module that exports its `pack`. */
export type PackPaths = Readonly<Record<string, string>>;

/** What a pack names of the core: path of a module to names of its exports, and whether it uses them. */
type Uses = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** Where a core finds what its packs use: an empty list in a core that is only looked at. */
const CORE_MODULE = '#frame-core';
const CORE = 'frame-core';

export async function linkPacks(scripts: RealmScripts, options: ScriptOptions): Promise<LinkedScripts> {
  const { core: corePath, packs: packPaths, common } = scripts;
  const bundleCore = (table: readonly Place[], link: string) =>
    bundleScript({ path: corePath }, { ...options, plugins: [coreModule(table, link)] });
  let core = await bundleCore([], '');
  for (;;) {
    const shared = new Set([...core.modules, ...common]);
    const uses = await Promise.all(Object.values(packPaths).map((path) => usesOf(path, shared, options)));
    const table = tabulate(uses);
    const link = linkOf(table);
    const next = await bundleCore(table, link);
    // What packs use may bring modules into the core that it did without; packs then leave those to it too.
    if (next.modules.every((path) => shared.has(path))) {
      const names = await exportsOf([...shared].filter((each) => !each.endsWith(CORE_MODULE)));
      const packs = await Promise.all(
        Object.entries(packPaths).map(async ([name, path], at) => {
          const plugins = [leavingToCore(shared, asTable(uses[at] ?? new Map(), names, table))];
          return [name, await bundleBody(installing(path), { ...options, plugins })] as const;
        }),
      );
      return { core: next.code, packs: new Map(packs), link, places: table };
    }
    core = next;
  }
}

interface Place {
  readonly path: string;
  readonly name: string;
}

const installing = (path: string): ScriptEntry => ({ text: `import { pack } from ${JSON.stringify(path)}; install(pack);` });

/** Names that a pack, bundled as a module, has of a module of the core. */
const IMPORT = /^import \{([^}]*)\} from "frame-core:([^"]+)";$/gm;

async function usesOf(path: string, shared: ReadonlySet<string>, options: ScriptOptions): Promise<Uses> {
  const code = await bundleModule(installing(path), { ...options, plugins: [leavingToCore(shared, undefined)] });
  // What a file on the way hands on, as a package's index does, is named too, used or not.
  const body = code.replaceAll(IMPORT, '');
  const uses = new Map<string, Map<string, boolean>>();
  for (const [, names = '', from = ''] of code.matchAll(IMPORT)) {
    const known = uses.get(from) ?? new Map<string, boolean>();
    uses.set(from, known);
    for (const each of names.split(',')) {
      const [name = '', local = name] = each.trim().split(' as ');
      const isUsed = new RegExp(`(?<![\\w$])${local.replaceAll('$', '\\$')}(?![\\w$])`).test(body);
      // Each file of the pack that imports it does so by a name of its own.
      known.set(name, isUsed || known.get(name) === true);
    }
  }
  if (/^import (\*|\w)[^;]* from "frame-core:/m.test(code)) throw new Error(`${path} imports a whole module of the core`);
  return uses;
}

/** Sorted, so that the same sources give the same table. */
function tabulate(uses: readonly Uses[]): readonly Place[] {
  const keys = new Set(
    uses.flatMap((each) =>
      [...each].flatMap(([path, names]) => [...names].flatMap(([name, isUsed]) => (isUsed ? [`${path} ${name}`] : []))),
    ),
  );
  return [...keys].sort().map((key) => {
    const [path = '', name = ''] = key.split(' ');
    return { path, name };
  });
}

function linkOf(table: readonly Place[]): string {
  const names = table.map(({ path, name }) => `${relative(import.meta.dirname, path)} ${name}`).join('\n');
  return createHash('sha256').update(names, 'utf8').digest('base64url').slice(0, 12);
}

/** Names that modules export themselves, by their paths. Without defaults, which packs do not use. */
async function exportsOf(paths: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metafile } = await buildScript({
    entryPoints: [...paths],
    absWorkingDir: '/',
    outdir: '/',
    write: false,
    metafile: true,
    format: 'esm',
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint, exports }) => [
      `/${entryPoint}`,
      exports.filter((name) => name !== 'default'),
    ]),
  );
}

/**
 * Text of the modules that a pack has in place of the core's. Every name of theirs is there: files of which a pack has nothing
 * import some that nothing in it uses.
 */
function asTable(
  uses: Uses,
  names: ReadonlyMap<string, readonly string[]>,
  table: readonly Place[],
): ReadonlyMap<string, string> {
  const placeOf = (path: string, name: string): number => table.findIndex((place) => place.path === path && place.name === name);
  const declare = (path: string, name: string): string =>
    `export const ${name} = ${uses.get(path)?.get(name) ? `core[${placeOf(path, name)}]` : 'undefined'};`;
  const all = [...names].map(([path, own]) => [path, new Set([...own, ...(uses.get(path)?.keys() ?? [])])] as const);
  return new Map(all.map(([path, each]) => [path, [...each].map((name) => declare(path, name)).join('\n')]));
}

/** Gives a core its array. */
export function coreModule(table: readonly Place[], link: string): Plugin {
  const imports = table.map(({ path, name }, at) => `import { ${name} as _${at} } from ${JSON.stringify(path)};`);
  const contents = [
    ...imports,
    `export const core = [${table.map((_, at) => `_${at}`).join(',')}];`,
    `export const link = ${JSON.stringify(link)};`,
  ].join('\n');
  return {
    name: 'core-module',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${CORE_MODULE}$`) }, () => ({ path: CORE_MODULE, namespace: CORE }));
      build.onLoad({ filter: /.*/, namespace: CORE }, () => ({ contents, loader: 'js', resolveDir: import.meta.dirname }));
    },
  };
}

/** Keeps the core's modules out of a pack: in its place stands `modules`, or an import that says what is used. */
function leavingToCore(shared: ReadonlySet<string>, modules: ReadonlyMap<string, string> | undefined): Plugin {
  const RESOLVING = { isResolving: true };
  return {
    name: 'leaving-to-core',
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ path, pluginData, ...args }) => {
        if (pluginData === RESOLVING) return undefined;
        const found = await build.resolve(path, { ...args, pluginData: RESOLVING });
        if (found.errors.length > 0 || !shared.has(found.path)) return found;
        if (modules === undefined) return { path: `${CORE}:${found.path}`, external: true };
        return { path: found.path, namespace: CORE, sideEffects: false };
      });
      build.onLoad({ filter: /.*/, namespace: CORE }, ({ path }) => ({ contents: modules?.get(path) ?? '', loader: 'js' }));
    },
  };
}
