import { describe, expect, it } from 'vitest';
import { findLongSequence, SEQUENCE_LENGTH_MAX } from './long-sequence.ts';

const many = (part: string): string => part.repeat(SEQUENCE_LENGTH_MAX + 1);

describe('findLongSequence', () => {
  it.each([
    ['a statement', `${many('a,')}a`],
    ['assignments', `${many('a.b = 1, ')}a`],
    ['conditions', `function f() { ${many('a ? b : c, ')}a }`],
    ['brackets', `x = (${many('a,')}a)`],
    ['what is returned', `function f() { return ${many('a,')}a }`],
    ['the body of a condition', `if (a) (${many('a,')}a)`],
    ['an index', `a[${many('a,')}a]`],
    ['an index of a member that is called like an operator', `a.in[${many('a,')}a]`],
    ['an index of an object', `x = {}[${many('a,')}a]`],
    ['a template', `\`\${${many('a,')}a}\``],
    ['the head of a loop', `for (${many('a,')}a;;);`],
  ])('finds it in %s', (_where, source) => {
    expect(findLongSequence(source)).toBeGreaterThan(0);
  });

  it.each([
    ['an array', `x = [${many('1, ')}]`],
    ['an array that is returned', `() => { return [${many('1, ')}] }`],
    ['arguments', `f(${many('1, ')})`],
    ['an object', `x = { ${many('a: b ? 1 : 2, ')} }`],
    ['statements', many('a, b;\n')],
    ['texts', `x = "${many('a,')}"`],
  ])('finds none in %s', (_where, source) => {
    expect(findLongSequence(source)).toBeUndefined();
  });

  it('admits as many as the limit says', () => {
    expect(findLongSequence(`x = (${'a,'.repeat(SEQUENCE_LENGTH_MAX - 1)}a)`)).toBeUndefined();
  });
});
