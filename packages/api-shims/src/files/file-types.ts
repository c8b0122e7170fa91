// What the end of a name and a MIME type say of one another, for files of which nothing else is known.

/** Of several ends for one type the usual one comes first. */
const MIMES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff: 'font/woff',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  json: 'application/json',
  txt: 'text/plain',
};

export function mimeOfName(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(MIMES, extension) && MIMES[extension]) || 'application/octet-stream';
}

/** `.png`; empty for what has no usual one. */
export function extensionOf(mime: string): string {
  const type = mime.split(';', 1)[0]?.trim().toLowerCase();
  const extension = Object.keys(MIMES).find((known) => MIMES[known] === type);
  return extension === undefined ? '' : `.${extension}`;
}
