// Whatever a project contains, the compiler answers with values: a package that its own reader admits, and findings whose
// places are in the files they name.

import * as esbuild from 'esbuild';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { createResolver } from './2-analyze/resolve/resolver.ts';
import { createEsbuildTransform } from './3-transform/script/esbuild-transform.ts';
import { compileStyle } from './3-transform/style/compile-style.ts';
import { compileProject } from './compile-project.ts';
import { createMemoryFiles } from './project/project-files.ts';
import { expectPlaces } from './robustness/expect-places.test-data.ts';

const transformScript = createEsbuildTransform(esbuild);

/** More by hand, to look for what few runs find. */
const RUNS = process.env.DINGHY_PROPERTY_RUNS === undefined ? undefined : Number(process.env.DINGHY_PROPERTY_RUNS);

async function expectAnswer(contents: Record<string, string>): Promise<void> {
  const files = createMemoryFiles(contents);
  const { diagnostics } = await compileProject({ files, transformScript });
  expectPlaces(diagnostics, files);
}

const PROJECT = {
  'app.json': '{"pages":["a"],"tabBar":{"list":[{"pagePath":"a","text":"x"}]},"subpackages":[{"root":"s","pages":["b"]}]}',
  'app.js': 'App({})',
  'a.wxml': '<view wx:for="{{list}}">{{item}}</view>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is a program.
  'a.js': "const b = require('./b'); Page({ data: { x: `${b}` } })",
  'a.json': '{"usingComponents":{"c":"./c"},"navigationBarTitleText":"A"}',
  'a.wxss':
    '@import "b.wxss"; @media (min-width: 1rpx) { .a:not(.b)::after { width: calc(1px + 2rpx); background: url("x.png") } }',
  'b.wxss': '@keyframes k { from { top: 0 } } page view > .c, #d[x="y"] { animation: k 1s !important }',
  'c.wxml': '<slot/>',
  'c.js': 'Component({})',
  's/b.wxml': '<view/>',
  's/b.js': "import x from '../b'; export const y = x",
};

/** A block that the end of the file closes: its end was told behind that of the file. */
const UNCLOSED = [
  { name: 'b.wxss', at: 0, put: '{', cut: 0 },
  { name: 'a.js', at: 0, put: '{', cut: 0 },
] as const;

describe('compileProject', () => {
  it('answers for a file of any content, and for one cut anywhere or with something put in', async () => {
    const names = Object.keys(PROJECT) as (keyof typeof PROJECT)[];
    const piece = fc.constantFrom(
      '{',
      '}',
      '"',
      "'",
      '(',
      ')',
      '[',
      ']',
      ':',
      ';',
      ',',
      '\\',
      '/*',
      '*/',
      '//',
      '@',
      '<',
      '>',
      '{{',
      '}}',
      '`',
      '\0',
      '\n',
      '..',
      '=',
      '!',
      '$',
      '__proto__',
      'require(',
    );
    const edit = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.oneof(piece, fc.string({ unit: 'binary' })),
      cut: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const contents: Record<string, string> = { ...PROJECT };
        for (const { name, at, put, cut } of edits) {
          const text = contents[name] ?? '';
          const start = Math.floor(at * text.length);
          contents[name] = text.slice(0, start) + put + text.slice(start + cut);
        }
        await expectAnswer(contents);
      }),
      { numRuns: RUNS ?? 300, examples: [[[...UNCLOSED]]] },
    );
  }, 600_000);

  it('answers for settings of any shape', async () => {
    const field = fc.constantFrom(
      'pages',
      'window',
      'tabBar',
      'subpackages',
      'usingComponents',
      'resolveAlias',
      'themeLocation',
      'darkmode',
      'entryPagePath',
      'plugins',
      'workers',
      'networkTimeout',
      'componentGenerics',
      'componentPlaceholder',
      'miniprogramRoot',
      'packOptions',
      'setting',
      'appid',
      'list',
      'root',
      'ignore',
      'type',
      'value',
      'light',
      '__proto__',
      'constructor',
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', '/a', '../a', './', '', '@x', 's', '**/*', '(', 'glob', 'regexp', 'folder', null, 0, -1, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(field, tie('value'), { maxKeys: 5 }),
      ),
    }));
    const settings = fc.dictionary(field, value, { maxKeys: 8 });
    const names = ['app.json', 'a.json', 'project.config.json', 'theme.json'];
    await fc.assert(
      fc.asyncProperty(fc.array(settings, { minLength: names.length, maxLength: names.length }), async (all) => {
        const contents: Record<string, string> = { ...PROJECT };
        names.forEach((name, index) => {
          contents[name] = JSON.stringify(name === 'app.json' ? { pages: ['a'], ...all[index] } : all[index]);
        });
        await expectAnswer(contents);
      }),
      { numRuns: RUNS ?? 300 },
    );
  }, 600_000);
});

describe('compileStyle', () => {
  it.each([
    ['open brackets', '('],
    ['open blocks', '.a{'],
    ['selectors', '.a:not(.b)>view,'],
    ['numbers', '1rpx '],
    ['commas', ','],
    ['strings', '"a'],
    ['backslashes', '\\'],
    ['imports', '@import "x";'],
  ])('ends for a long text of %s', (_name, unit) => {
    const files = createMemoryFiles({});
    // Linear code is done at once. Code that is quadratic in the text would run into the time limit of the test.
    compileStyle({
      file: 'a.wxss',
      files: createMemoryFiles({ 'a.wxss': `.a{width:${unit.repeat(20_000)}` }),
      resolver: createResolver({ files, aliases: {}, prefersTypeScript: false }),
      scope: 'c1',
      minify: true,
      report: () => {},
    });
  });
});
