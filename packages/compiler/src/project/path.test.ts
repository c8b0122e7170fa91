import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosingFolders, extensionOf, folderOf, joinPath } from './path.ts';

describe('joinPath', () => {
  it.each([
    ['a/b', './c', 'a/b/c'],
    ['a/b', '../c', 'a/c'],
    ['a/b', '/c', 'c'],
    ['a', '../../c', undefined],
    ['', '..', undefined],
    ['', 'c//d/.', 'c/d'],
    ['a', '.', 'a'],
  ])('joins %j and %j to %j', (folder, path, joined) => {
    expect(joinPath(folder, path)).toBe(joined);
  });

  it('never leads out of the project', () => {
    const segment = fc.constantFrom('..', '.', '', 'a', 'b');
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment), (folder, path) => {
        const clean = folder.filter((name) => name === 'a' || name === 'b').join('/');
        expect(joinPath(clean, path.join('/'))?.split('/') ?? []).not.toContain('..');
      }),
    );
  });
});

describe('folderOf', () => {
  it.each([
    ['a/b/c.js', 'a/b'],
    ['c.js', ''],
  ])('gives the folder of %j', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});

describe('enclosingFolders', () => {
  it('goes from the inside to the root', () => {
    expect(enclosingFolders('a/b')).toEqual(['a/b', 'a', '']);
    expect(enclosingFolders('')).toEqual(['']);
  });
});

describe('extensionOf', () => {
  it.each([
    ['a/b.PNG', '.png'],
    ['a.b/c', ''],
    ['.gitignore', ''],
    ['a.d.ts', '.ts'],
  ])('gives the extension of %j', (path, extension) => {
    expect(extensionOf(path)).toBe(extension);
  });
});
