import { describe, expect, it } from 'vitest';
import { listScriptTokens } from './script-tokens.ts';

const typesOf = (source: string): readonly string[] => [...listScriptTokens(source)].map(({ type }) => type);

describe('listScriptTokens', () => {
  it.each([
    ['a / b / c', 0],
    ['x = /`/', 1],
    ['f(/[(]/g)', 1],
    ['return /{/', 1],
    ['if (a) /"/.test(b)', 1],
    ['a\n  / b', 0],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is a program.
    ['`${a}/${b}/`', 0],
    ['a = !/x/.test(b)', 1],
    ['i++ / 2', 0],
  ])('tells regular expressions from divisions in %j', (source, count) => {
    const types = typesOf(source);
    expect(types).not.toContain('Unsure');
    expect(types.filter((type) => type === 'RegularExpressionLiteral')).toHaveLength(count);
  });

  it.each([
    ['a name that may be an operator', 'a in /`/'],
    ['a member that is called like an operator', 'a.return / 1 /`'],
    ['a brace, which may end an object or a block', 'a = {} / 1 /`'],
    ['a line that may be a statement', 'var a\n/`/'],
    ['type arguments', 'f<T>/[[[[]]]]/1'],
    ['what TypeScript says is there', 'a! /[[[[]]]]/ 1'],
    ['an HTML comment', 'a <!-- `'],
    ['the end of an HTML comment', 'a\n --> `'],
  ])('is not sure behind %s', (_what, source) => {
    expect(typesOf(source).at(-1)).toBe('Unsure');
  });
});
