import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPathSet, findPathProblem, foldPath } from './path-rules.ts';

describe('findPathProblem', () => {
  it.each([
    ['', 'empty'],
    ['/etc/passwd', 'absolute'],
    ['C:/x', 'absolute'],
    ['c:x', 'absolute'],
    ['..', 'a dot segment'],
    ['a/../b', 'a dot segment'],
    ['./a', 'a dot segment'],
    ['a//b', 'an empty segment'],
    ['a/', 'an empty segment'],
    ['a\\b', 'a backslash'],
    ['a\0b', 'a control character'],
    ['a\u202egpj.js', 'a control character'],
    ['a?b', 'a forbidden character'],
    ['a\ud800b', 'ill-formed Unicode'],
    ['a./b', 'a segment that ends in a dot or space'],
    ['a /b', 'a segment that ends in a dot or space'],
    ['img/CON', 'a reserved name'],
    ['img/aux.png', 'a reserved name'],
    ['a/__proto__/b', 'a reserved name'],
    ['x'.repeat(1_025), 'too long'],
    ['中'.repeat(342), 'too long'],
    [`${'a/'.repeat(64)}a`, 'too long'],
  ])('refuses %j: %s', (path, problem) => {
    expect(findPathProblem(path)).toBe(problem);
  });

  it.each(['logic.js', 'pages/首页/图 1.png', '.hidden', 'a..b', 'console.png', 'constructor', "it's (1).png"])(
    'admits %j',
    (path) => {
      expect(findPathProblem(path)).toBeUndefined();
    },
  );

  it('admits no path that a URL parser moves out of its folder', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom('..', '.', 'a', '', '\\', '%2e')).map((s) => s.join('/')),
        ),
        (path) => {
          if (findPathProblem(path) !== undefined) return;
          const url = new URL(path.replaceAll('%', '%25').replaceAll('#', '%23'), 'file:///root/package/');
          expect(decodeURIComponent(url.pathname)).toBe(`/root/package/${path}`);
        },
      ),
    );
  });
});

describe('foldPath', () => {
  it.each([
    ['A/b.PNG', 'a/B.png'],
    ['caf\u00e9', 'cafe\u0301'],
    ['Straße', 'STRASSE'],
  ])('makes %j and %j equal', (one, other) => {
    expect(foldPath(one)).toBe(foldPath(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (path) => foldPath(foldPath(path)) === foldPath(path)));
  });
});

describe('createPathSet', () => {
  it.each([
    [['a.png', 'a.png'], 'a.png'],
    [['a.png', 'A.png'], 'a.png'],
    [['img/a.png', 'Img/b.png'], 'img'],
    [['a', 'a/b'], 'a'],
    [['a/b', 'a'], 'a'],
    [['\u00e9', 'e\u0301'], '\u00e9'],
  ])('tells what is in the way in %j', ([first = '', second = ''], other) => {
    const paths = createPathSet();
    expect(paths.add(first)).toBeUndefined();
    expect(paths.add(second)).toBe(other);
  });

  it('takes siblings and shared folders, and keeps nothing of a refused path', () => {
    const paths = createPathSet();
    expect(['a/b', 'a/c', 'd/a/b', 'B/x'].map((path) => paths.add(path))).toEqual([undefined, undefined, undefined, undefined]);
    expect(paths.add('new/folder/../x')).toBeUndefined();
    expect(paths.add('b/y/z')).toBe('B');
    expect(paths.add('y/z')).toBeUndefined();
  });
});
