// A PNG from pixels, at once: `canvas.toDataURL()` answers in the same turn, and browsers encode later only. Rows are
// stored, not compressed: four bytes a pixel, for pictures that are uploaded or shown once.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of a stored block, from the format. */
const MAX_BLOCK_BYTES = 0xffff;

/** @param pixels RGBA, row by row from the top */
export function encodePng(width: number, height: number, pixels: ArrayLike<number>): Uint8Array {
  const header = [...uint32(width), ...uint32(height), 8, 6, 0, 0, 0];
  const chunks = [chunk('IHDR', header), chunk('IDAT', store(toRows(width, height, pixels))), chunk('IEND', [])];
  const bytes = new Uint8Array(SIGNATURE.length + chunks.reduce((sum, { length }) => sum + length, 0));
  bytes.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const each of chunks) {
    bytes.set(each, at);
    at += each.length;
  }
  return bytes;
}

/** Each row begins with the number of its filter: none. */
function toRows(width: number, height: number, pixels: ArrayLike<number>): Uint8Array {
  const rowBytes = width * 4;
  const rows = new Uint8Array(height * (rowBytes + 1));
  for (let row = 0; row < height; row++) {
    const from = row * rowBytes;
    const to = row * (rowBytes + 1) + 1;
    for (let index = 0; index < rowBytes; index++) rows[to + index] = pixels[from + index] ?? 0;
  }
  return rows;
}

/** A zlib stream of stored blocks. */
function store(data: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(data.length / MAX_BLOCK_BYTES));
  const stream = new Uint8Array(2 + blocks * 5 + data.length + 4);
  stream.set([0x78, 0x01]);
  let at = 2;
  for (let block = 0; block < blocks; block++) {
    const part = data.subarray(block * MAX_BLOCK_BYTES, (block + 1) * MAX_BLOCK_BYTES);
    const { length } = part;
    stream.set([block === blocks - 1 ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], at);
    stream.set(part, at + 5);
    at += 5 + length;
  }
  stream.set(uint32(adler32(data)), at);
  return stream;
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  bytes.set(uint32(data.length));
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  bytes.set(uint32(crc32(bytes.subarray(4, 8 + data.length))), 8 + data.length);
  return bytes;
}

function uint32(value: number): readonly number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}
