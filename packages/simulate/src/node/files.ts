import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

export { dirname, join };

/** Text of a file, or `undefined`. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

export function fileExists(path: string): boolean {
  return existsSync(path);
}

/** `path` from `root`, with `/`. */
export function relativePath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** Absolute in a mini-program's sense too: from the project's root. */
export function isAbsolutePath(path: string): boolean {
  return isAbsolute(path) || /^(\/|\\|[a-zA-Z]:[/\\])/.test(path);
}
