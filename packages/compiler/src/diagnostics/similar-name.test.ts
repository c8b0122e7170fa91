import { describe, expect, it } from 'vitest';
import { findSimilarName } from './similar-name.ts';

describe('findSimilarName', () => {
  it.each<[string, string[], string | undefined]>([
    ['iff', ['for', 'if'], 'if'],
    ['fro', ['if', 'for'], 'for'],
    ['esle', ['elif', 'else'], 'else'],
    ['tpa', ['touchstart', 'tap'], 'tap'],
    ['requst', ['reply', 'request'], 'request'],
    ['getsysteminfosync', ['getSystemInfo', 'getSystemInfoSync'], 'getSystemInfoSync'],
    ['scrollY', ['scroll-x', 'scroll-y'], 'scroll-y'],
    ['crad', ['view', 'card'], 'card'],
    ['bulr', ['focus', 'blur'], 'blur'],
    ['card', ['card'], undefined],
    ['x', ['y'], undefined],
    ['show', ['if', 'for', 'else'], undefined],
    ['div', ['view', 'video'], undefined],
    ['loading', ['label', 'icon'], undefined],
    ['', ['a'], undefined],
  ])('of %j among %j is %j', (name, candidates, expected) => {
    expect(findSimilarName(name, candidates)).toBe(expected);
  });

  it('takes the earlier of equally near names', () => {
    expect(findSimilarName('cart', ['card', 'part'])).toBe('card');
  });

  it('does not compare names of any length', () => {
    expect(findSimilarName('a'.repeat(100_000), [`${'a'.repeat(99_999)}b`])).toBeUndefined();
  });
});
