// What the compiler sees of a project: names and contents. All reads are synchronous and from one state of the files; a
// front end (disk, memory, an archive) decides what that state is.

/** Paths are `/`-separated, without leading slash, from the root that the files belong to. */
export interface ProjectFiles {
  /** Every file, in code-unit order. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Without byte order mark; bytes that are not UTF-8 become U+FFFD. `undefined` where there is no such file. */
  readText(path: string): string | undefined;
  readBytes(path: string): Uint8Array | undefined;
}

/** The part of it that asks about one file at a time. */
export type FileLookup = Pick<ProjectFiles, 'has' | 'readText'>;

/** Files held in memory, by path. */
export function createMemoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): ProjectFiles {
  const byPath = new Map(Object.entries(contents));
  return createProjectFiles([...byPath.keys()], (path) => {
    const content = byPath.get(path);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  });
}

/**
 * Files whose names are known and whose bytes `read` gives. Each text is decoded once.
 *
 * @param texts decoded before, by path
 */
export function createProjectFiles(
  names: Iterable<string>,
  read: (path: string) => Uint8Array | undefined,
  texts: Map<string, string> = new Map(),
): ProjectFiles {
  const known = new Set(names);
  const readBytes = (path: string): Uint8Array | undefined => (known.has(path) ? read(path) : undefined);
  return {
    paths: [...known].sort(),
    has: (path) => known.has(path),
    readBytes,
    readText(path) {
      const before = texts.get(path);
      if (before !== undefined) return before;
      const bytes = readBytes(path);
      if (bytes === undefined) return undefined;
      // TextDecoder takes the byte order mark off by itself.
      const text = new TextDecoder('utf-8').decode(bytes);
      texts.set(path, text);
      return text;
    },
  };
}

/** The part of `files` that is in `folder` ('' is all of it) and that `keep` admits, with paths from that folder. */
export function selectFiles(files: ProjectFiles, folder: string, keep: (path: string) => boolean): ProjectFiles {
  const prefix = folder === '' ? '' : `${folder}/`;
  const paths = files.paths
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .filter(keep);
  const known = new Set(paths);
  return {
    paths,
    has: (path) => known.has(path),
    readText: (path) => (known.has(path) ? files.readText(prefix + path) : undefined),
    readBytes: (path) => (known.has(path) ? files.readBytes(prefix + path) : undefined),
  };
}
