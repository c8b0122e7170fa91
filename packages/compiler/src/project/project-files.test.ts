import { describe, expect, it } from 'vitest';
import { createMemoryFiles, selectFiles } from './project-files.ts';

describe('createMemoryFiles', () => {
  it('lists in code-unit order and reads text and bytes', () => {
    const files = createMemoryFiles({ 'b.js': 'b', 'B.js': new Uint8Array([66]), 'a.js': '' });
    expect(files.paths).toEqual(['B.js', 'a.js', 'b.js']);
    expect(files.readText('B.js')).toBe('B');
    expect(files.readBytes('b.js')).toEqual(new Uint8Array([98]));
    expect(files.readText('a.js')).toBe('');
    expect(files.readText('constructor')).toBeUndefined();
  });

  it('takes a byte order mark off and survives bytes that are not UTF-8', () => {
    const files = createMemoryFiles({ 'a.json': '\ufeff{}', 'b.js': new Uint8Array([0xff, 0x61]) });
    expect(files.readText('a.json')).toBe('{}');
    expect(files.readText('b.js')).toBe('\ufffda');
  });
});

describe('selectFiles', () => {
  it('shows a folder as the whole, without what is not kept', () => {
    const files = selectFiles(
      createMemoryFiles({ 'src/a.js': 'a', 'src/b.js': 'b', 'srcs/c.js': 'c' }),
      'src',
      (path) => path !== 'b.js',
    );
    expect(files.paths).toEqual(['a.js']);
    expect(files.readText('a.js')).toBe('a');
    expect(files.has('b.js')).toBe(false);
    expect(files.readText('b.js')).toBeUndefined();
    expect(files.readText('../srcs/c.js')).toBeUndefined();
  });
});
