import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodePng } from './encode-png.ts';

/** Chunks of a PNG by type; checks nothing that zlib does not. */
function chunksOf(png: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    chunks.set(String.fromCharCode(...png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

describe('encodePng', () => {
  it('writes what inflates to the rows, more than one stored block long', () => {
    const pixels = Uint8Array.from({ length: 200 * 100 * 4 }, (_, index) => (index * 7) & 255);
    const chunks = chunksOf(encodePng(200, 100, pixels));
    expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, 200, 0, 0, 0, 100, 8, 6, 0, 0, 0]);
    const rows = inflateSync(chunks.get('IDAT') as Uint8Array);
    expect(rows.length).toBe(100 * 801);
    expect(rows[801]).toBe(0);
    expect(rows.subarray(802, 812)).toEqual(Buffer.from(pixels.subarray(800, 810)));
  });

  it('gives each chunk its check sum', () => {
    const png = encodePng(1, 1, [1, 2, 3, 4]);
    // The end of every PNG there is: an empty IEND and its sum.
    expect([...png.subarray(-12)]).toEqual([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  });
});
