import { type CatalogueEntry, entry } from './entry.ts';

const REBUILD = 'Build the package again with `dinghy build`; if it was downloaded, download it again.';

export const packageErrors = {
  PACKAGE_MANIFEST_UNREADABLE: entry<{ reason: string }>(
    ({ reason }) => `The package's manifest.json cannot be read: ${reason}.`,
    REBUILD,
  ),
  PACKAGE_MANIFEST_INVALID: entry<{ path: string; expected: string }>(
    ({ path, expected }) => `The package's manifest.json is wrong at ${path}: expected ${expected}.`,
    REBUILD,
  ),
  PACKAGE_FORMAT_UNSUPPORTED: entry<{ format: string; supported: number }>(
    ({ format, supported }) => `The package has format ${format}; this reader knows format ${supported}.`,
    'Use a compiler and a container of the same release.',
  ),
  PACKAGE_PATH_INVALID: entry<{ path: string; problem: string }>(
    ({ path, problem }) => `The package lists a path that is not allowed: ${JSON.stringify(path)} (${problem}).`,
    'Rename the file. Paths are relative, without `..`, and without characters and names that some file system reserves.',
  ),
  PACKAGE_PATH_COLLISION: entry<{ path: string; other: string }>(
    ({ path, other }) =>
      `${JSON.stringify(path)} and ${JSON.stringify(other)} would be one file where case or accents do not count.`,
    'Rename one of the two.',
  ),
  PACKAGE_LIMIT_EXCEEDED: entry<{ what: string; value: number; limit: number }>(
    ({ what, value, limit }) => `The package is over a limit: ${what} is ${value}, at most ${limit} is allowed.`,
    'Leave files out of the package, or load them from a server.',
  ),
  PACKAGE_ROOT_UNKNOWN: entry<{ root: string }>(
    ({ root }) => `There is no subpackage ${JSON.stringify(root)}.`,
    'Use a root that app.json lists under `subpackages`.',
  ),
  PACKAGE_FILE_UNLISTED: entry<{ root: string; path: string }>(
    ({ root, path }) => `The package ${JSON.stringify(root)} lists no file ${JSON.stringify(path)}.`,
    'Check the path, and that the file has a type that is packaged.',
  ),
  PACKAGE_FILE_CORRUPT: entry<{ path: string; expected: string; actual: string }>(
    ({ path, expected, actual }) =>
      `${JSON.stringify(path)} is not the file that the manifest lists: ${actual} instead of ${expected}.`,
    'Download or build the package again.',
  ),
  PACKAGE_FILE_NOT_TEXT: entry<{ path: string }>(({ path }) => `${JSON.stringify(path)} is not UTF-8 text.`, 'Read it as bytes.'),
} satisfies Record<string, CatalogueEntry<never>>;
