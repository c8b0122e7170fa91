// Compiled templates on disk, by content: the second file of a suite does not compile the library again. An entry names
// the files that it was made from; it counts only while each of them says what it said then. Whatever goes wrong with
// the cache, the template is compiled.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText } from './files.ts';

interface Entry<Result> {
  readonly files: readonly (readonly [file: string, hash: string])[];
  readonly result: Result;
}

export interface Compiled {
  readonly dependencies: readonly string[];
}

/**
 * `key` is all that the result depends on beside the files. Results are JSON. Templates that had problems are compiled
 * every time, so that the problems are said every time.
 */
export function cachedTemplate<Result extends Compiled>(
  key: string,
  read: (file: string) => string | undefined,
  compile: () => { readonly result: Result; readonly isClean: boolean },
): Result {
  const folder = directory();
  if (folder === undefined) return compile().result;
  const place = join(folder, `${hash(key)}.json`);
  const known = readEntry<Result>(place);
  if (known?.files.every(([file, was]) => hash(read(file)) === was)) return known.result;
  const { result, isClean } = compile();
  if (isClean) writeEntry(place, { files: result.dependencies.map((file) => [file, hash(read(file))]), result });
  return result;
}

function hash(text: string | undefined): string {
  return createHash('sha256')
    .update(text ?? '\0')
    .digest('base64url');
}

let known: { readonly folder: string | undefined } | undefined;

/**
 * In the nearest `node_modules`, whose owner is the suite's. Where there is none, nothing is kept: a folder for temporary files is
 * everybody's, and what another user has put there would be taken for a template.
 */
function directory(): string | undefined {
  known ??= { folder: findModules(process.cwd()) };
  return known.folder && join(known.folder, '.cache', 'dinghy-simulate');
}

function findModules(folder: string): string | undefined {
  const modules = join(folder, 'node_modules');
  if (existsSync(modules)) return modules;
  return dirname(folder) === folder ? undefined : findModules(dirname(folder));
}

function readEntry<Result>(place: string): Entry<Result> | undefined {
  try {
    const entry = JSON.parse(readText(place) ?? 'null') as Entry<Result> | null;
    return Array.isArray(entry?.files) && typeof entry.result === 'object' ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** Workers of a test runner write at the same time: each its own file, moved into place whole. */
function writeEntry(place: string, entry: Entry<unknown>): void {
  const own = `${place}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(own, JSON.stringify(entry));
    renameSync(own, place);
  } catch {
    // A read-only tree, a full disk.
  }
}
