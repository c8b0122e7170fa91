// The door that every manifest comes through, whoever wrote it. What arrives: parsed JSON of unknown origin. What
// leaves: a fresh AppPackageManifest that keeps all promises of its type. It never reads a file, and never repairs.

import { DinghyError } from '@dinghy/errors';
import { PACKAGE_LIMITS } from '../limits.ts';
import { createPathSet } from '../path-rules.ts';
import { type AppPackageManifest, type FileEntry, PACKAGE_FORMAT_VERSION, type SubpackageEntry } from '../types.ts';
import { decodeUtf8 } from '../utf8.ts';
import { readAppManifest } from './app-manifest.ts';
import {
  checkLimit,
  fail,
  optional,
  type Reader,
  readCount,
  readFields,
  readFlag,
  readList,
  readMatching,
  readPath,
  required,
} from './fields.ts';

const APP_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const readAppId = readMatching(APP_ID, 'an app id: letters, digits, `.`, `_`, `-`');
const readVersion = readMatching(/^[A-Za-z0-9][A-Za-z0-9.+_-]{0,127}$/, 'a version such as 1.2.0');
const readSha256 = readMatching(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex');

/** What a manifest takes for an app id. */
export function isAppId(text: string): boolean {
  return APP_ID.test(text);
}

/**
 * Checks a parsed manifest.json.
 *
 * @throws `PACKAGE_FORMAT_UNSUPPORTED`, `PACKAGE_MANIFEST_INVALID`, `PACKAGE_PATH_INVALID`, `PACKAGE_PATH_COLLISION`,
 *   `PACKAGE_LIMIT_EXCEEDED`
 */
export function decodeManifest(value: unknown): AppPackageManifest {
  const fields = readFields(value, '');
  if (fields.format !== PACKAGE_FORMAT_VERSION) {
    throw new DinghyError('PACKAGE_FORMAT_UNSUPPORTED', {
      format: typeof fields.format === 'number' ? String(fields.format) : 'unknown',
      supported: PACKAGE_FORMAT_VERSION,
    });
  }
  const manifest: AppPackageManifest = {
    format: PACKAGE_FORMAT_VERSION,
    appId: required(fields, 'appId', '', readAppId),
    version: required(fields, 'version', '', readVersion),
    app: required(fields, 'app', '', readAppManifest),
    packages: required(fields, 'packages', '', readList(readSubpackage, PACKAGE_LIMITS.packages)),
  };
  checkRoots(manifest.packages);
  checkFiles(manifest.packages);
  checkPages(manifest);
  return manifest;
}

/**
 * Reads the bytes of a manifest.json.
 *
 * @throws `PACKAGE_MANIFEST_UNREADABLE` beside what {@link decodeManifest} throws
 */
export function parseManifest(bytes: Uint8Array): AppPackageManifest {
  checkLimit('the size of manifest.json', bytes.length, PACKAGE_LIMITS.manifestBytes);
  return decodeManifest(parseJson(bytes));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch (cause) {
    throw new DinghyError('PACKAGE_MANIFEST_UNREADABLE', { reason: 'it is not JSON in UTF-8' }, { cause });
  }
}

const readFile: Reader<FileEntry> = (value, at) => {
  const fields = readFields(value, at);
  const size = required(fields, 'size', at, readCount);
  checkLimit(`the size in ${at}`, size, PACKAGE_LIMITS.fileBytes);
  return { path: required(fields, 'path', at, readPath), size, sha256: required(fields, 'sha256', at, readSha256) };
};

/** A name that this version does not know is for a newer one. */
const readPackName = readMatching(/^[a-z-]{1,32}$/, 'the name of a pack');

const PACK_COUNT_MAX = 16;

const readRoot: Reader<string> = (value, at) => (value === '' ? '' : readPath(value, at));

const readSubpackage: Reader<SubpackageEntry> = (value, at) => {
  const fields = readFields(value, at);
  return {
    root: required(fields, 'root', at, readRoot),
    pages: required(fields, 'pages', at, readList(readPath, PACKAGE_LIMITS.pages)),
    independent: required(fields, 'independent', at, readFlag),
    ...optional(fields, 'logicPacks', at, readList(readPackName, PACK_COUNT_MAX)),
    files: required(fields, 'files', at, readList(readFile, PACKAGE_LIMITS.files)),
  };
};

/** Exactly one main package, first; other roots differ and do not nest. */
function checkRoots(packages: readonly SubpackageEntry[]): void {
  if (packages[0]?.root !== '') fail('packages[0].root', "'' for the main package");
  const roots = createPathSet();
  packages.forEach(({ root }, index) => {
    if (index === 0) return;
    if (root === '') fail(`packages[${index}].root`, 'a root that is not empty');
    const outer = packages.find((other) => other.root !== '' && root.startsWith(`${other.root}/`));
    if (outer !== undefined) fail(`packages[${index}].root`, `a root outside of ${JSON.stringify(outer.root)}`);
    const other = roots.add(root);
    if (other !== undefined) throw new DinghyError('PACKAGE_PATH_COLLISION', { path: root, other });
  });
}

/** No two files of the app meet at one app path, and all together stay within the limits. */
function checkFiles(packages: readonly SubpackageEntry[]): void {
  const paths = createPathSet();
  let files = 0;
  let bytes = 0;
  for (const { root, files: entries } of packages) {
    for (const entry of entries) {
      const path = root === '' ? entry.path : `${root}/${entry.path}`;
      const other = paths.add(path);
      if (other !== undefined) throw new DinghyError('PACKAGE_PATH_COLLISION', { path, other });
      files += 1;
      bytes += entry.size;
    }
  }
  checkLimit('the number of files', files, PACKAGE_LIMITS.files);
  checkLimit('the size of all files', bytes, PACKAGE_LIMITS.totalBytes);
}

/** The app's pages are those of its packages, each under its root; the entry page and the tabs are among them. */
function checkPages({ app, packages }: AppPackageManifest): void {
  const pages = new Set(packages.flatMap((entry) => entry.pages));
  for (const { root, pages: own } of packages) {
    const stray = own.find((page) => root !== '' && !page.startsWith(`${root}/`));
    if (stray !== undefined) fail('packages', `pages of ${root} under its root, not ${stray}`);
  }
  const listed = new Set(app.pages);
  if (app.pages.length === 0) fail('app.pages', 'at least one page');
  if (listed.size !== app.pages.length) fail('app.pages', 'each page once');
  if (pages.size !== listed.size || app.pages.some((page) => !pages.has(page))) fail('app.pages', 'the pages of all packages');
  if (!listed.has(app.entryPagePath)) fail('app.entryPagePath', 'one of the pages');
  const tab = app.tabBar?.list.findIndex((item) => !listed.has(item.pagePath)) ?? -1;
  if (tab !== -1) fail(`app.tabBar.list[${tab}].pagePath`, 'one of the pages');
}
