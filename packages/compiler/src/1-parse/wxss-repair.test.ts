import { describe, expect, it } from 'vitest';
import { blankBrokenStatements } from './wxss-repair.ts';

/** Runs of spaces as one dot, for reading. */
const repair = (source: string): string => blankBrokenStatements(source).text.replace(/ {2,}/g, '·');

describe('blankBrokenStatements', () => {
  it.each([
    ['.a{top:0;color:var(--x;left:0}.b{top:0}', '.a{top:0;·;left:0}.b{top:0}'],
    ['.a{color:var(--x}.b{top:0}', '.a{·}.b{top:0}'],
    ['.a{content:"x;top:0}\n.b{top:0}', '.a{·;top:0}\n.b{top:0}'],
    ['.a{background:url(x.png;top:0}.b{top:0}', '.a{·;top:0}.b{top:0}'],
    ['.a{top:0);left:0}', '.a{·;left:0}'],
    ['.a[b{top:0}.b{top:0}', '·{top:0}.b{top:0}'],
    ['.a{top:0}/* x', '.a{top:0}·'],
    ['.a{color red;top:0}', '.a{·;top:0}'],
    ['.a{top:0}x', '.a{top:0} '],
    [`.a{${'b:'.repeat(40)};top:0}`, '.a{·;top:0}'],
  ])('blanks the one statement in %j', (source, expected) => {
    expect(repair(source)).toBe(expected);
    expect(blankBrokenStatements(source).text).toHaveLength(source.length);
    expect(blankBrokenStatements(source).problems).toHaveLength(1);
  });

  it('says where and why', () => {
    expect(blankBrokenStatements('.a{\n  color: var(--x;\n  top: 0;\n}').problems).toEqual([
      { reason: 'a bracket is not closed', start: 6, end: 20 },
    ]);
  });

  it.each([
    ['.a{top:0;\n.b{left:0}', '.a{top:0;\n.b{left:0}}', ['a block is not closed at 0 to 2']],
    [
      '@media print{.a{top:0',
      '@media print{.a{top:0}}',
      ['a block is not closed at 0 to 12', 'a block is not closed at 13 to 15'],
    ],
    ['.a{top:0}}.b{top:0}', '.a{top:0} .b{top:0}', ['a brace closes nothing at 9 to 10']],
    ['.a{top 0;', '.a{·;}', ['a colon is missing at 3 to 8', 'a block is not closed at 0 to 2']],
  ])('makes the braces of %j meet', (source, expected, told) => {
    expect(repair(source)).toBe(expected);
    const { problems } = blankBrokenStatements(source);
    expect(problems.map(({ reason, start, end }) => `${reason} at ${start} to ${end}`)).toEqual(told);
  });

  it.each([
    '.a{background:url(data:image/png;base64,AA==);top:0}',
    '.a{content:"(";top:calc((1px + 2px) * 3)}',
    '.a{content:"\\""; b:url("a(b.png")}',
    '/* ( " */.a{top:0}',
    '.a:not([b="("]){top:0}',
    `${Array.from({ length: 40 }, (_, index) => `.a${index}:hover`).join()}{top:0}`,
    '.a{b:\\"}',
    '@import "a";@charset "b";/* c */@media print{}',
    '/* c */.a{/* d */}/* e */',
    '',
  ])('leaves %j', (source) => {
    expect(blankBrokenStatements(source)).toEqual({ text: source, problems: [] });
  });
});
