import { describe, expect, test } from 'vitest';
import { cleanLine, cleanParagraphs } from './clean-text.ts';

describe('cleanLine', () => {
  test.each([
    ['plain text', 'Lakeside Market', 'Lakeside Market'],
    ['line breaks', 'a\nb\r\nc\u2028d', 'a b c d'],
    ['direction overrides', 'a\u202eb\u2066c\u200f', 'a b c'],
    ['zero-width characters', 'pay\u200bpal\ufeff', 'pay pal'],
    ['controls', 'a\u0000\u0007b', 'a b'],
    ['emoji of several parts', '👩‍💻 ok', '👩‍💻 ok'],
    ['Chinese', '商城 · 首页', '商城 · 首页'],
  ])('makes one honest line of %s', (_what, text, expected) => expect(cleanLine(text)).toBe(expected));

  test('looks at no more of a text than it can show (58)', () => {
    const text = 'x'.repeat(8_000_000);
    // A thousand looks at the whole text would run into the time limit of the test.
    for (let times = 0; times < 1000; times += 1) expect(cleanLine(text)).toHaveLength(200);
    for (let times = 0; times < 1000; times += 1) expect(cleanParagraphs(text)).toHaveLength(4000);
  });

  test('cuts by characters, not through them', () => {
    expect(cleanLine('😀'.repeat(5), 3)).toBe('😀😀…');
  });
});

describe('cleanParagraphs', () => {
  test('keeps line breaks and nothing else that is invisible', () => {
    expect(cleanParagraphs('a\r\nb\u202ec\n\nd')).toBe('a\nb c\n\nd');
  });
});
