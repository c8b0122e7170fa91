import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBytes, toBytes } from './text-encodings.ts';

const bytes = (...values: readonly number[]): ArrayBuffer => new Uint8Array(values).buffer;

describe('toBytes and fromBytes', () => {
  it.each([
    ['utf8', 'aä€😀', bytes(0x61, 0xc3, 0xa4, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80)],
    ['utf-8', '', bytes()],
    ['ascii', 'az', bytes(0x61, 0x7a)],
    ['latin1', 'ä', bytes(0xe4)],
    ['binary', '\x00ÿ', bytes(0, 0xff)],
    ['hex', '00ff', bytes(0, 0xff)],
    ['base64', 'AP8=', bytes(0, 0xff)],
    ['ucs2', '€', bytes(0xac, 0x20)],
    ['UTF16LE', 'a', bytes(0x61, 0)],
  ])('know %s', (encoding, text, encoded) => {
    expect(toBytes(text, encoding)).toStrictEqual(encoded);
    expect(fromBytes(encoded, encoding)).toBe(text);
  });

  it('take text for UTF-8 and give bytes as bytes where no encoding is named', () => {
    expect(toBytes('ä', undefined)).toStrictEqual(bytes(0xc3, 0xa4));
    expect(fromBytes(bytes(1), undefined)).toStrictEqual(bytes(1));
    expect(toBytes(new Uint8Array([9, 1, 2]).subarray(1), 'utf8')).toStrictEqual(bytes(1, 2));
  });

  it('read and write UTF-8 as every other decoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = new TextEncoder().encode(text).buffer;
        expect(toBytes(text, 'utf8')).toStrictEqual(encoded);
        expect(fromBytes(encoded, 'utf8')).toBe(new TextDecoder().decode(encoded));
      }),
    );
  });

  it('put a mark in place of what is no UTF-8, and never fail', () => {
    for (const wrong of [[0xff], [0xc0, 0x80], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]])
      expect(fromBytes(bytes(0x61, ...wrong, 0x62), 'utf8')).toMatch(/^a\ufffd+b$/);
    fc.assert(fc.property(fc.uint8Array(), (given) => typeof fromBytes(given.slice().buffer, 'utf8') === 'string'));
  });

  it('refuse an encoding that nobody knows, and data that is no text', () => {
    expect(() => fromBytes(bytes(1), 'constructor')).toThrow('API_PARAMETER_INVALID');
    expect(() => toBytes({}, 'utf8')).toThrow('API_PARAMETER_INVALID');
    expect(() => toBytes('!', 'base64')).toThrow('API_PARAMETER_INVALID');
  });
});
