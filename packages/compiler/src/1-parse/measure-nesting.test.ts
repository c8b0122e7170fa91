import { describe, expect, it } from 'vitest';
import { findTooDeep, NESTING_MAX } from './measure-nesting.ts';

function nest(open: string, close: string, depth: number, middle = 'a'): string {
  return open.repeat(depth) + middle + close.repeat(depth);
}

describe('findTooDeep', () => {
  it.each([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['`${', '}`'],
    ['f(function () { return [', '] });'],
    ['if (a) ', ''],
    ['for (;;) while (b) ', ';'],
    ['do ', ' while (a)'],
    ['if (a) b; else while (c) ', ';'],
    ['a => ', ''],
    ['!', ''],
    ['typeof ', ''],
    ['a: ', ''],
  ])('tells the place where %j … %j is too deep', (open, close) => {
    const deep = nest(open, close, NESTING_MAX + 1);
    const offset = findTooDeep(deep, 'js');
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(open.length * (NESTING_MAX + 1));
    expect(findTooDeep(nest(open, close, NESTING_MAX / 4), 'js')).toBeUndefined();
  });

  it.each([
    ['statements in a row', 'if (a) { b() }\n'],
    ['statements without semicolons', 'if (a) b()\nfor (;;) c()\n'],
    ['arrows without semicolons', 'exports.a = b => c\n'],
    ['conditions in a row', 'if (a) b(); else '],
    ['brackets in texts, comments and expressions', '"(" + /[(]/.test(`[`) /* { */;\n'],
    ['negations in a row', 'a && !b;\n'],
    ['comparisons', 'a < b && c < d;\n'],
    ['cases', 'case 1: if (a) b();\n'],
    ['members called like statements', 'a.if(b).for(c);\n'],
    ['properties', 'a: b,'],
  ])('lets %s be as many as they are', (_what, unit) => {
    expect(findTooDeep(`{${unit.repeat(NESTING_MAX * 3)}}`, 'js')).toBeUndefined();
  });

  it.each([
    ['a ? (b) : c => ', ''],
    ['a ? (b, c): d => { return ', '}'],
    ['(infer b extends ', ')'],
  ])('tells where TypeScript would read %j again and again', (open, close) => {
    expect(findTooDeep(nest(open, close, 9), 'ts')).toBeGreaterThan(0);
    expect(findTooDeep(nest(open, close, 4), 'ts')).toBeUndefined();
    expect(findTooDeep(nest(open, close, 9), 'js')).toBeUndefined();
  });

  it.each(['a<b<', 'namespace a.b.'])('tells where names in TypeScript are too long: %j', (unit) => {
    const source = unit.startsWith('namespace') ? `namespace ${'a.'.repeat(NESTING_MAX + 1)}b {}` : unit.repeat(NESTING_MAX);
    expect(findTooDeep(source, 'ts')).toBeGreaterThan(0);
  });

  it('counts ambiguous conditions within one statement', () => {
    expect(findTooDeep('const f = a ? (b) : c => d\n'.repeat(20), 'ts')).toBeUndefined();
    expect(findTooDeep('g(a ? (b) : c => d);\n'.repeat(20), 'ts')).toBeUndefined();
  });
});
