import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrame, offsetAt, positionAt, rangeAt } from './frame.ts';

/** As terminals count: written out for the few characters that are used here. */
function toCells(text: string): number {
  return [...text].reduce((cells, character) => cells + (character === '\u0301' ? 0 : character > '\u02ff' ? 2 : 1), 0);
}

describe('createFrame', () => {
  it('shows two lines around and marks the range', () => {
    const source = 'one\ntwo\nthree\nfour\nfive\nsix';
    expect(createFrame(source, rangeAt(source, 9, 12))).toBe(
      ['  1 | one', '  2 | two', '> 3 | three', '    |  ^^^', '  4 | four', '  5 | five'].join('\n'),
    );
  });

  it('cuts long lines to a window around the place', () => {
    const source = `${'a'.repeat(5_000)}!${'b'.repeat(5_000)}`;
    const [line = '', marks = ''] = createFrame(source, rangeAt(source, 5_000)).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line[marks.indexOf('^')]).toBe('!');
  });

  it.each([
    ['Chinese characters', '标题：{{ a. }}', 'a.'],
    ['marks on top of letters', 'cafe\u0301 {{ a. }}', 'a.'],
    ['pictures of two code units', '🙂🙂 {{ a. }}', 'a.'],
    ['tabs', '\t\t{{ a. }}', 'a.'],
    ['Chinese characters, among many', `${'长'.repeat(300)}!${'长'.repeat(300)}`, '!'],
    ['pictures, among many', `${'🙂'.repeat(301)}!${'🙂'.repeat(300)}`, '!'],
  ])('puts the mark under the place, in cells of a terminal, after %s', (_name, source, part) => {
    const at = source.indexOf(part);
    const [line = '', marks = ''] = createFrame(source, rangeAt(source, at, at + part.length)).split('\n');
    const before = line.slice(0, line.indexOf(part));
    expect(toCells(before)).toBe(marks.indexOf('^'));
    expect(marks.trim()).toBe(`| ${' '.repeat(marks.indexOf('^') - marks.indexOf('|') - 2)}${'^'.repeat(part.length)}`);
    expect(toCells(line)).toBeLessThan(110);
  });

  it.each(['one\r\ntwo\r\nthree\r\nfour', 'one\rtwo\rthree\rfour', 'one\r\ntwo\nthree\rfour'])(
    'knows the line ends of %j',
    (source) => {
      const at = source.indexOf('three');
      expect(createFrame(source, rangeAt(source, at, at + 5))).toBe(
        ['  1 | one', '  2 | two', '> 3 | three', '    | ^^^^^', '  4 | four'].join('\n'),
      );
    },
  );

  it('marks to the end of the line what goes over several', () => {
    const source = 'ab cd\nef';
    expect(createFrame(source, rangeAt(source, 3, 8)).split('\n')[1]).toBe('    |    ^^');
  });
});

describe('positionAt', () => {
  it.each([
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\rb', 2, 2, 1],
    ['a', 9, 1, 2],
    ['a\nb', -1, 1, 1],
  ])('in %j at %i is line %i, column %i', (source, offset, line, column) => {
    expect(positionAt(source, offset)).toMatchObject({ line, column });
  });

  it('is undone by offsetAt', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '中')), fc.nat(20), (parts, at) => {
        const source = parts.join('');
        const { offset, line, column } = positionAt(source, at);
        if (source.slice(offset - 1, offset + 1) !== '\r\n') expect(offsetAt(source, line, column)).toBe(offset);
      }),
    );
  });
});
