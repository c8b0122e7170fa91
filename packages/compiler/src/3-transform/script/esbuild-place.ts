// Where esbuild says that something is: its lines end where JavaScript's do, and columns count bytes of UTF-8.

/** As an offset in the source. Lines count from 1, columns from 0. */
export function toOffset(source: string, line: number, columnBytes: number): number {
  const start = findLine(source, line);
  let bytes = 0;
  let offset = start;
  while (bytes < columnBytes && offset < source.length) {
    const character = source.codePointAt(offset) as number;
    bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    offset += character < 0x10000 ? 1 : 2;
  }
  return offset;
}

function findLine(source: string, line: number): number {
  const end = /\r\n|[\n\r\u2028\u2029]/g;
  for (let current = 1; current < line; current += 1) {
    if (end.exec(source) === null) return source.length;
  }
  return end.lastIndex;
}
