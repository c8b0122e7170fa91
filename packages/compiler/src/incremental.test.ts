// A build with a cache gives what a build without one gives, whatever changed in between, and redoes little.

import * as esbuild from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFirstCommits } from '../../runtime-logic/src/first-commits.ts';
import { createEsbuildTransform } from './3-transform/script/esbuild-transform.ts';
import { type CompileResult, compileProject } from './compile-project.ts';
import { createBuildCache } from './project/build-cache.ts';
import { createMemoryFiles } from './project/project-files.ts';

const transformScript = createEsbuildTransform(esbuild);

const PROJECT: Readonly<Record<string, string>> = {
  'app.json': '{"pages":["p/a","p/b"],"resolveAlias":{"~/*":"/lib/*"}}',
  'app.js': "require('~/util'); App({})",
  'app.wxss': '@import "theme";',
  'theme.wxss': '.t { color: red }',
  'lib/util.js': 'export const one = 1',
  'p/a.wxml': '<import src="../part"/><template is="part" data="{{x}}"/><card/><wxs src="../f.wxs" module="f"/>{{f.g(1)}}',
  'p/a.js': "const u = require('../lib/util'); Page({ data: { x: u.one } })",
  'p/a.json': '{"usingComponents":{"card":"/c/card"}}',
  'p/a.wxss': '@import "../theme.wxss"; view { width: 10rpx; background: url(../i.png) }',
  'p/b.wxml': '<view wx:for="{{l}}">{{item}}</view>',
  'p/b.js': "import './gone'; Page({})",
  'part.wxml': '<template name="part"><text>{{x}}</text></template>',
  'f.wxs': 'module.exports = { g: function (x) { return x } }',
  'c/card.json': '{"component":true}',
  'c/card.wxml': '<slot/>',
  'c/card.js': 'Component({})',
  'c/card.wxss': '.a { top: 0 }',
  'i.png': 'png',
};

/** What each file can become; `undefined` is that it goes. The first two files are there only at times. */
const CHANGES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'p/gone.js': ['exports.x = 1', undefined],
  'lib/util/index.js': ['exports.two = 2', undefined],
  ...Object.fromEntries(Object.entries(PROJECT).map(([name, text]) => [name, [text, `${text}\n`, text.slice(1), undefined]])),
  'lib/util.js': [PROJECT['lib/util.js'], 'export const one = 2', 'export const one = two()', undefined],
  'c/card.js': [PROJECT['c/card.js'], 'Component({ data: { n: 1 } })', 'Component(make())', undefined],
  'c/card.wxml': [PROJECT['c/card.wxml'], '<slot/><card wx:if="{{n > 1}}"/>', undefined],
  'app.json': [
    PROJECT['app.json'],
    '{"pages":["p/b"]}',
    '{"pages":["p/a","p/b"],"resolveAlias":{"~/*":"/p/*"}}',
    '{',
    '{"pages":["p/a"],"subpackages":[{"root":"p","pages":["b"]}],"usingComponents":{"card":"/c/card"}}',
  ],
};

function summarize({ package: written, diagnostics }: CompileResult): unknown {
  const manifest = written === undefined ? 'none' : new TextDecoder().decode(written.manifest);
  // The manifest names every file by its content.
  return { manifest, diagnostics };
}

describe('compileProject with a cache', () => {
  it.each(['release', 'development'] as const)('gives what it gives without one, after any changes, in %s', async (mode) => {
    const change = fc
      .constantFrom(...Object.keys(CHANGES))
      .chain((name) => fc.constantFrom(...(CHANGES[name] ?? [])).map((text) => [name, text] as const));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 4 }), async (rounds) => {
        const cache = createBuildCache();
        const contents = new Map<string, string>(Object.entries(PROJECT));
        for (const changes of [[], ...rounds]) {
          for (const [name, text] of changes) {
            if (text === undefined) contents.delete(name);
            else contents.set(name, text);
          }
          const files = createMemoryFiles(Object.fromEntries(contents));
          const [withCache, without] = await Promise.all([
            compileProject({ files, transformScript, renderFirstCommits, mode, cache }),
            compileProject({ files, transformScript, renderFirstCommits, mode }),
          ]);
          expect(summarize(withCache)).toEqual(summarize(without));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('transforms the scripts that changed and no others', async () => {
    const transformed: string[] = [];
    const counting: typeof transformScript = (request) => {
      transformed.push(request.file);
      return transformScript(request);
    };
    const cache = createBuildCache();
    const build = (contents: Record<string, string>) =>
      compileProject({ files: createMemoryFiles(contents), transformScript: counting, cache });
    await build(PROJECT);
    transformed.length = 0;
    await build(PROJECT);
    expect(transformed).toEqual([]);
    await build({ ...PROJECT, 'p/a.js': 'Page({ data: {} })' });
    expect(transformed).toEqual(['p/a.js']);
  });

  it('survives a build that could not begin', async () => {
    const transformed: string[] = [];
    const cache = createBuildCache();
    const counting: typeof transformScript = (request) => {
      transformed.push(request.file);
      return transformScript(request);
    };
    const build = (contents: Record<string, string>) =>
      compileProject({ files: createMemoryFiles(contents), transformScript: counting, cache });
    await build(PROJECT);
    await build({ ...PROJECT, 'app.json': '{' });
    transformed.length = 0;
    await build(PROJECT);
    expect(transformed).toEqual([]);
  });
});
