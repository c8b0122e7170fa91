import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrame, offsetAt, positionAt, rangeAt } from './frame.ts';

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

  it('marks to the end of the line what goes over several', () => {
    const source = 'ab cd\nef';
    expect(createFrame(source, rangeAt(source, 3, 8)).split('\n')[1]).toBe('    |    ^^');
  });
});

describe('positionAt', () => {
  it.each([
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a', 9, 1, 2],
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
