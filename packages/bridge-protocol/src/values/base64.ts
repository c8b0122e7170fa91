// Base64 without `btoa`, which bare engines lack and which takes strings of bytes where we have bytes.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group = ((bytes[index] as number) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63);
    text += (left > 1 ? ALPHABET.charAt((group >> 6) & 63) : '=') + (left > 2 ? ALPHABET.charAt(group & 63) : '=');
  }
  return text;
}

/** `undefined` for text that is not base64 in its one canonical spelling. */
export function fromBase64(text: string): ArrayBuffer | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let group = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = index >= text.length - padding ? 0 : ALPHABET.indexOf(text.charAt(index));
    if (digit < 0) return undefined;
    group = (group << 6) | digit;
    if (index % 4 === 3) {
      bytes[at++] = group >> 16;
      bytes[at++] = group >> 8;
      bytes[at++] = group;
      group = 0;
    }
  }
  // Bits under the padding must be zero, or two texts would mean the same bytes.
  if (padding > 0 && toBase64(bytes.subarray(bytes.length - (3 - padding))) !== text.slice(-4)) return undefined;
  return bytes.buffer;
}
