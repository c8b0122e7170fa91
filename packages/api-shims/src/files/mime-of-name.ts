import { EXTENSIONS } from './temporary-files.ts';

const MIMES: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  wav: 'audio/wav',
  mov: 'video/quicktime',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** What the name says that a file is; for files of which nothing else is known. */
export function mimeOfName(path: string): string {
  const extension = path.slice(path.lastIndexOf('.')).toLowerCase();
  const known = Object.entries(EXTENSIONS).find(([, each]) => each === extension)?.[0];
  return known ?? (Object.hasOwn(MIMES, extension.slice(1)) ? (MIMES[extension.slice(1)] as string) : 'application/octet-stream');
}
