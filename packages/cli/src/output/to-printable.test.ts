import { describe, expect, it } from 'vitest';
import { toPrintable } from './to-printable.ts';

describe('toPrintable', () => {
  it.each([
    ['colours and what moves the cursor', '\u001b[31mred\u001b[2J', '\ufffd[31mred\ufffd[2J'],
    ['controls in one character', '\u009b31m\u0007\u007f', '\ufffd31m\ufffd\ufffd'],
    ['what turns the direction of text', 'a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
    ['halves of characters', 'a\ud83d', 'a\ufffd'],
    ['separators of lines', 'a\u2028b', 'a\ufffdb'],
  ])('takes out %s', (_name, text, expected) => {
    expect(toPrintable(text)).toBe(expected);
  });

  it.each(['标题\t🙂 cafe\u0301\r\n', ''])('leaves %j as it is', (text) => {
    expect(toPrintable(text)).toBe(text);
  });
});
