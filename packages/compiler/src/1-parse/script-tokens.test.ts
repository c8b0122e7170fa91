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
    ['if(a){b()}/[`]/.test(c)', 1],
    ['for(;;){}/{/.test(a)', 1],
    ['try{a()}catch(b){}/{/.test(c)', 1],
    ['for(var a in/(["`])/.test(b)&&c,d)e()', 1],
    ['"in/`" in a / 2', 0],
    ['if(a)b();else{c={d:1}}/{/.test(e)', 1],
  ])('tells regular expressions from divisions in %j', (source, count) => {
    const types = typesOf(source);
    expect(types).not.toContain('Unsure');
    expect(types.filter((type) => type === 'RegularExpressionLiteral')).toHaveLength(count);
  });

  it('takes a slash behind a bracket on the line before for a division, in JavaScript', () => {
    const tokens = [...listScriptTokens('a = b(c)\n / d["`"] / e[0]\n / 2', 'js')];
    expect(tokens.map(({ type }) => type)).not.toContain('Unsure');
    expect(tokens.map(({ value }) => value).join('')).toBe('a = b(c)\n / d["`"] / e[0]\n / 2');
  });

  it.each([
    ['a name that may be an operator', 'a of /`/'],
    ['a member that is called like an operator', 'a.return / 1 /`'],
    ['a member that is called `in`', 'a.in / 1 /`'],
    ['a bracket at the end of a line of TypeScript', 'declare function a()\n/`/'],
    ['a brace, which may end an object or a block', 'a = {} / 1 /`'],
    ['a brace behind a member that is called like a statement', 'a = b.if(c)\n{} / 1 /`'],
    ['an object in a statement', 'if (a) b = {} / 1 /`'],
    ['a function, which may be a statement', 'a = function () {} / 1 /`'],
    ['a line that may be a statement', 'var a\n/`/'],
    ['type arguments', 'f<T>/[[[[]]]]/1'],
    ['what TypeScript says is there', 'a! /[[[[]]]]/ 1'],
    ['an HTML comment', 'a <!-- `'],
    ['the end of an HTML comment', 'a\n --> `'],
  ])('is not sure behind %s', (_what, source) => {
    expect(typesOf(source).at(-1)).toBe('Unsure');
  });
});
