import { describe, expect, it } from 'vitest';
import { createResolver } from '../../2-analyze/resolve/resolver.ts';
import type { FileLookup } from '../../project/project-files.ts';
import { createMemoryFiles } from '../../project/project-files.ts';
import { compileStyle } from './compile-style.ts';
import type { SharedSheets } from './shared-sheets.ts';

const FILES = createMemoryFiles({
  'a.wxss': '@import "base.wxss"; .a { top: 75rpx }',
  'b.wxss': '@import "base.wxss"; @import "deep.wxss"; .b { top: 0 }',
  'base.wxss': '@import "deep.wxss"; .base { background: url(gone.png); width: 3prx } page { left: 75rpx }',
  'deep.wxss': '.deep { top: 0 }',
});

/** What a page's stylesheet becomes, what was found in it, and what was asked of the project for it. */
function compile(file: string, shared: SharedSheets | undefined, scope = ''): unknown {
  const asked: string[] = [];
  const found: string[] = [];
  const files: FileLookup = {
    has: (path) => {
      asked.push(`has ${path}`);
      return FILES.has(path);
    },
    readText: (path) => {
      asked.push(`read ${path}`);
      return FILES.readText(path);
    },
  };
  const { css, assets } = compileStyle({
    file,
    files,
    resolver: createResolver({ files, aliases: undefined, prefersTypeScript: false }),
    scope,
    minify: true,
    report: ({ code, file: place, range }) => found.push(`${code} ${place}:${range?.start.line}`),
    ...(shared === undefined ? {} : { shared }),
  });
  return { css, assets, found, asked: [...new Set(asked)].sort() };
}

describe('shareSheet', () => {
  it('gives each importing sheet what it would have made itself: content, findings and questions', () => {
    const shared: SharedSheets = new Map();
    for (const file of ['a.wxss', 'b.wxss', 'a.wxss']) expect(compile(file, shared)).toEqual(compile(file, undefined));
    expect([...shared.keys()].sort()).toEqual(['base.wxss', 'deep.wxss']);
  });

  it('is not for components, whose names get a prefix', () => {
    const shared: SharedSheets = new Map();
    compile('a.wxss', shared);
    expect(compile('a.wxss', shared, 'c1')).toEqual(compile('a.wxss', undefined, 'c1'));
  });
});
