// Names in source to files of the project. One set of rules for modules, components and stylesheets, as the platform
// has it: an alias first; then relative to the file; a bare name may be relative too, or a package from npm in the
// nearest `miniprogram_npm`, or a path from the root.

import { enclosingFolders, folderOf, joinPath } from '../../project/path.ts';
import type { FileLookup } from '../../project/project-files.ts';

export type Resolution =
  | { readonly kind: 'found'; readonly path: string }
  /** `npm`: the name looks like that of a package. */
  | { readonly kind: 'missing'; readonly npm: boolean }
  | { readonly kind: 'plugin' };

export interface Resolver {
  /** A module: the path of a `.js`, `.ts` or `.json` file. */
  resolveModule(name: string, from: string): Resolution;
  /** A component or page: its path without extension. */
  resolveComponent(name: string, from: string): Resolution;
  resolveStyle(name: string, from: string): Resolution;
  /** The script of a page or component, `undefined` where it has none. */
  findScript(path: string): string | undefined;
  /** The stylesheet of a page or component. */
  findStyle(path: string): string | undefined;
}

export interface ResolverOptions {
  readonly files: Pick<FileLookup, 'has'>;
  /** `resolveAlias` of app.json. */
  readonly aliases: unknown;
  readonly prefersTypeScript: boolean;
  /** Languages whose stylesheets go before `.wxss` files of the same name. */
  readonly preferredStyles?: readonly StyleLanguage[];
}

/** What a stylesheet can be written in beside WXSS. */
export const STYLE_LANGUAGES = ['less', 'scss', 'sass'] as const;

export type StyleLanguage = (typeof STYLE_LANGUAGES)[number];

type FindFile = (path: string) => string | undefined;

const PLUGIN = /^(?:plugin|plugin-private|dynamicLib|ext):\/\//;

export function createResolver({ files, aliases, prefersTypeScript, preferredStyles = [] }: ResolverOptions): Resolver {
  const expandAlias = createAliasTable(aliases);
  const scriptExtensions = prefersTypeScript ? ['.ts', '.js'] : ['.js', '.ts'];
  const withExtension = (path: string, extensions: readonly string[]): string | undefined => {
    const extension = extensions.find((candidate) => files.has(path + candidate));
    return extension === undefined ? undefined : path + extension;
  };

  const findScript: FindFile = (path) => withExtension(path, scriptExtensions);
  const styleExtensions = [...new Set([...preferredStyles, 'wxss', ...STYLE_LANGUAGES])].map((language) => `.${language}`);
  const findStyle: FindFile = (path) => withExtension(path, styleExtensions);

  const findModule: FindFile = (path) => {
    if (path.endsWith('.js')) {
      const script = findScript(path.slice(0, -'.js'.length));
      if (script !== undefined) return script;
    }
    if (/\.(?:ts|json)$/.test(path) && files.has(path)) return path;
    return findScript(path) ?? withExtension(path, ['.json']) ?? findScript(path === '' ? 'index' : `${path}/index`);
  };

  const isComponent = (path: string): boolean => files.has(`${path}.wxml`) || findScript(path) !== undefined;
  const findComponent: FindFile = (path) => {
    const plain = path.replace(/\.(?:json|wxml|js)$/, '');
    return [plain, `${plain}/index`].find(isComponent);
  };

  const findImportedStyle: FindFile = (path) =>
    files.has(path) && /\.(?:wxss|css|less|scss|sass)$/.test(path) ? path : findStyle(path);

  const resolve = (name: string, from: string, find: FindFile): Resolution => {
    if (PLUGIN.test(name)) return { kind: 'plugin' };
    const expanded = expandAlias(name);
    for (const candidate of listCandidates(expanded, from)) {
      const path = find(candidate);
      if (path !== undefined) return { kind: 'found', path };
    }
    return { kind: 'missing', npm: isPackageName(expanded) };
  };

  return {
    resolveModule: (name, from) => resolve(name, from, findModule),
    resolveComponent: (name, from) => resolve(name, from, findComponent),
    resolveStyle: (name, from) => resolve(name, from, findImportedStyle),
    findScript,
    findStyle,
  };
}

/** Where a name may point, best first. Names that lead out of the project have no candidates. */
function listCandidates(name: string, from: string): string[] {
  const folder = folderOf(from);
  const beside = joinPath(folder, name);
  const candidates = beside === undefined ? [] : [beside];
  if (isPackageName(name)) {
    for (const outer of enclosingFolders(folder)) candidates.push(`${outer === '' ? '' : `${outer}/`}miniprogram_npm/${name}`);
    const fromRoot = joinPath('', name);
    if (fromRoot !== undefined) candidates.push(fromRoot);
  }
  return candidates;
}

function isPackageName(name: string): boolean {
  return !/^\.{0,2}\//.test(name) && name !== '.' && name !== '..';
}

/** `{ "~/*": "/*" }`: the pattern with the longest fixed part wins; targets count from the project root. */
function createAliasTable(aliases: unknown): (name: string) => string {
  const table = Object.entries(typeof aliases === 'object' && aliases !== null ? aliases : {})
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([pattern, target]) => ({
      prefix: pattern.replace(/\*$/, ''),
      isWild: pattern.endsWith('*'),
      target: `/${target.replace(/^\.?\/+/, '').replace(/\*$/, '')}`,
    }))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (name) => {
    const alias = table.find(({ prefix, isWild }) => (isWild ? name.startsWith(prefix) : name === prefix));
    return alias === undefined ? name : alias.target + (alias.isWild ? name.slice(alias.prefix.length) : '');
  };
}
