// What a `require` means, among the modules that have been defined. The compiler resolves what it can; ids that only the
// running code knows, or whose file was not there, come here (real-world-usage 3.6).

export interface ResolveOptions {
  has(id: string): boolean;
  /** `resolveAlias` of app.json: `{ "~/*": "/*" }`. */
  readonly aliases: readonly (readonly [pattern: string, target: string])[];
}

/** The id of the module, or `undefined`. `from` is the id of the requiring module. */
export function resolveModule(request: string, from: string, { has, aliases }: ResolveOptions): string | undefined {
  const find = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : [path, `${path}.js`, `${path}.json`, `${path}/index.js`, typeScriptId(path)].find(has);

  const written = applyAlias(request, aliases);
  const folder = folderOf(from);
  if (written.startsWith('/')) return find(joinPath([], written));
  const relative = find(joinPath(folder, written));
  if (relative !== undefined || written.startsWith('.')) return relative;
  // An npm package, in the nearest miniprogram_npm above; last, a path from the root written without its slash.
  for (let depth = folder.length; depth >= 0; depth--) {
    const found = find(joinPath([...folder.slice(0, depth), 'miniprogram_npm'], written));
    if (found !== undefined) return found;
  }
  return find(joinPath([], written));
}

/** TypeScript modules have `.js` ids. */
function typeScriptId(path: string): string {
  return path.endsWith('.ts') ? `${path.slice(0, -3)}.js` : path;
}

/** Names of the folders that a file is in. */
export function folderOf(id: string): readonly string[] {
  return id.split('/').slice(0, -1);
}

/** `undefined` for a path that leaves the package. */
export function joinPath(folder: readonly string[], path: string): string | undefined {
  const segments = [...folder];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

function applyAlias(request: string, aliases: ResolveOptions['aliases']): string {
  for (const [pattern, target] of aliases) {
    if (!pattern.endsWith('*')) {
      if (request === pattern) return target;
    } else if (request.startsWith(pattern.slice(0, -1))) {
      return target.replace('*', request.slice(pattern.length - 1));
    }
  }
  return request;
}
