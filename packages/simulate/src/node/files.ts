import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

export { dirname, join };

/** Text of a file, or `undefined`. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

/** Absolute in a mini-program's sense too: from the project's root. */
export function isAbsolutePath(path: string): boolean {
  return isAbsolute(path) || /^(\/|\\|[a-zA-Z]:[/\\])/.test(path);
}
