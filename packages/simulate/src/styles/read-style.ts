import { dirname, join, readText } from '../node/files.ts';

const IMPORT = /@import\s+(?:"([^"]+)"|'([^']+)')\s*;/gi;

/** Text of a stylesheet with what it imports in the imports' places. A file that is not there is empty. */
export function readStyle(file: string, importing: readonly string[] = []): string {
  if (importing.includes(file)) return '';
  const text = readText(file) ?? '';
  return text.replace(IMPORT, (_, double?: string, single?: string) =>
    readStyle(join(dirname(file), double ?? single ?? ''), [...importing, file]),
  );
}
