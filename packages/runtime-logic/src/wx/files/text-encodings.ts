// Text of files: the encodings that the platform names, in a realm that may have no TextDecoder.

import { fromBase64, toBase64 } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';

interface Encoding {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** Characters that one call of `fromCharCode` is given. */
const CHUNK = 8192;

const latin1: Encoding = {
  encode: (text) => Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index) & 0xff),
  decode: (bytes) => fromUnits(bytes),
};
const ascii: Encoding = { encode: latin1.encode, decode: (bytes) => fromUnits(bytes.map((byte) => byte & 0x7f)) };
const utf16le: Encoding = {
  encode: (text) => Uint8Array.from({ length: text.length * 2 }, (_, index) => text.charCodeAt(index >> 1) >> ((index & 1) * 8)),
  decode: (bytes) =>
    fromUnits(
      Uint16Array.from({ length: bytes.length >> 1 }, (_, index) => at(bytes, index * 2) | (at(bytes, index * 2 + 1) << 8)),
    ),
};
const hex: Encoding = {
  encode: (text) => Uint8Array.from(text.match(/[\da-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16)),
  decode: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
};
const base64: Encoding = {
  encode: (text) => new Uint8Array(fromBase64(withPadding(text)) ?? invalid('data', 'base64')),
  decode: toBase64,
};
const utf8: Encoding = { encode: encodeUtf8, decode: decodeUtf8 };

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  ascii,
  base64,
  binary: latin1,
  latin1,
  hex,
  ucs2: utf16le,
  'ucs-2': utf16le,
  utf16le,
  'utf-16le': utf16le,
  utf8,
  'utf-8': utf8,
};

/** Without an encoding text is UTF-8, as on the platform; bytes are bytes. */
export function toBytes(data: unknown, encoding: unknown): ArrayBuffer {
  if (data instanceof ArrayBuffer) return data;
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice().buffer as ArrayBuffer;
  if (typeof data !== 'string') return invalid('data', 'String or ArrayBuffer');
  return encodingOf(encoding ?? 'utf8').encode(data).buffer as ArrayBuffer;
}

/** Without an encoding the bytes themselves. */
export function fromBytes(bytes: ArrayBuffer, encoding: unknown): string | ArrayBuffer {
  return encoding === undefined || encoding === null ? bytes : encodingOf(encoding).decode(new Uint8Array(bytes));
}

function encodingOf(name: unknown): Encoding {
  const key = String(name).toLowerCase();
  return Object.hasOwn(ENCODINGS, key) ? (ENCODINGS[key] as Encoding) : invalid('encoding', 'a known encoding');
}

function invalid(name: string, expected: string): never {
  throw new DinghyError('API_PARAMETER_INVALID', { path: `parameter.${name}`, expected, actual: 'another' });
}

/** Line breaks and left-out padding are read by every other decoder. */
export function withPadding(text: string): string {
  const bare = text.replace(/\s/g, '').replace(/=+$/, '');
  return bare.padEnd(Math.ceil(bare.length / 4) * 4, '=');
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function fromUnits(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK) text += String.fromCharCode(...units.subarray(start, start + CHUNK));
  return text;
}

/** What a first byte begins with that so many further ones follow. */
const LEADS = [0, 0xc0, 0xe0, 0xf0];

function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    // Half of a pair stands for no character.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes[length++] = (LEADS[more] as number) | (point >> (6 * more));
    for (let rest = more - 1; rest >= 0; rest--) bytes[length++] = 0x80 | ((point >> (6 * rest)) & 0x3f);
  }
  return bytes.slice(0, length);
}

/** Least value of a sequence with so many further bytes: a longer spelling of a smaller one is none. */
const LEAST = [0, 0x80, 0x800, 0x10000];

function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  // A mark of the byte order is no part of the text.
  let index = at(bytes, 0) === 0xef && at(bytes, 1) === 0xbb && at(bytes, 2) === 0xbf ? 3 : 0;
  while (index < bytes.length) {
    const first = at(bytes, index++);
    const more = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    let point = more <= 0 ? first : first & (0x3f >> more);
    let read = 0;
    while (read < more && (at(bytes, index + read) & 0xc0) === 0x80) point = (point << 6) | (at(bytes, index + read++) & 0x3f);
    const isWrong =
      more < 0 || read < more || point < at(LEAST as never, more) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
    index += read;
    if (isWrong) point = 0xfffd;
    if (point >= 0x10000) {
      units[length++] = 0xd800 | ((point - 0x10000) >> 10);
      units[length++] = 0xdc00 | (point & 0x3ff);
    } else units[length++] = point;
  }
  return fromUnits(units.subarray(0, length));
}
