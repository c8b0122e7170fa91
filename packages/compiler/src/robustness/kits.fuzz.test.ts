// Files of real component libraries, damaged at random: cut, spliced with one another, with what editors, merges and people
// leave behind. The compiler answers with values, and what it writes can be read by those who read it.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createPackageReader } from '@dinghy/package-format';
import { parse as parseScript } from 'acorn';
import * as esbuild from 'esbuild';
import fc from 'fast-check';
import { parse as parseCss } from 'postcss';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { compileProject } from '../compile-project.ts';
import { createMemoryFiles } from '../project/project-files.ts';
import { expectPlaces } from './expect-places.test-data.ts';

const transformScript = createEsbuildTransform(esbuild);

/** Sources of one kind from all kits, by content. */
function collect(extension: string, lengthMax: number): string[] {
  const require = createRequire(import.meta.url);
  const sources = ['@vant/weapp', 'tdesign-miniprogram', 'weui-miniprogram'].flatMap((kit) => {
    const root = path.dirname(require.resolve(`${kit}/package.json`));
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(extension) && !file.includes('node_modules'))
      .map((file) => readFileSync(path.join(root, file), 'utf8'));
  });
  return [...new Set(sources)].filter((source) => source.length > 0 && source.length < lengthMax).sort();
}

const KINDS = {
  wxml: collect('.wxml', 12_000),
  wxss: collect('.wxss', 12_000),
  js: collect('.js', 12_000),
  wxs: collect('.wxs', 12_000),
};

const DEBRIS = [
  '<<<<<<< HEAD\n', '=======\n', '>>>>>>> theirs\n', '{{', '}}', '{', '}', '(', ')', '"', "'", '`', '/*', '*/', '//', '<', '</', '/>', '<!--',
  '-->', ';', ':', '::', ',', '@', '@import "', '\\', '\0', '\r', '\n', '\u2028', '\uFEFF', '\uD800', '..', '!', '$', '#', '=', '__proto__', '<view',
  '<wxs module="x">', '</wxs>', '<template is="', ' wx:for="{{', ' wx:else', 'url(', 'rpx', 'require(', 'import ', 'export default ', '</script>',
]; // biome-ignore format: one long row is easier to read than sixty lines

interface Damage {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

function damage(source: string, edits: readonly Damage[]): string {
  let text = source;
  for (const { at, cut, put } of edits) {
    const start = Math.floor(at * text.length);
    text = text.slice(0, start) + put + text.slice(start + Math.floor(cut * text.length));
  }
  return text;
}

function damaged(sources: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...DEBRIS),
    fc.tuple(fc.constantFrom(...sources), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(200)).map(([source, at, length]) => {
      const start = Math.floor(at * source.length);
      return source.slice(start, start + length);
    }),
  );
  const position = fc.double({ min: 0, max: 1, noNaN: true });
  const edit = fc.record({
    at: position,
    cut: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.2, noNaN: true })),
    put: piece,
  });
  return fc
    .tuple(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([source, edits]) => damage(source, edits));
}

/** What makes code of text, or ends a script element, counted: the compiler adds none to what an author wrote. */
function countEvalLike(text: string): number {
  return (text.match(/\beval\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\(\s*["'`]|<\/[sS][cC][rR][iI][pP][tT]/g) ?? []).length;
}

async function expectReadable(contents: Record<string, string>): Promise<void> {
  const files = createMemoryFiles(contents);
  const { package: written, diagnostics } = await compileProject({ files, transformScript });
  expectPlaces(diagnostics, files);
  const reader = await createPackageReader({
    fetchManifest: async () => written?.manifest ?? new Uint8Array(),
    fetchBlob: async (sha256) => written?.blobs.get(sha256) ?? new Uint8Array(),
  });
  const logic = await reader.readText('', 'logic.js');
  parseScript(logic, { ecmaVersion: 'latest', sourceType: 'script' });
  const view = JSON.parse(await reader.readText('', 'view.json'));
  JSON.parse(await reader.readText('', 'logic.json'));
  for (const component of Object.values<{ style: string }>(view.components)) parseCss(component.style);
  expect(countEvalLike(logic)).toBeLessThanOrEqual(countEvalLike(Object.values(contents).join('\n')));
}

const PROJECT = {
  'app.json': '{"pages":["a"]}',
  'app.js': 'App({})',
  'a.json': '{"usingComponents":{"van-icon":"./c","t-icon":"./c"}}',
  'a.wxml': '<van-icon/><wxs src="m.wxs" module="m"/>{{m.a()}}',
  'a.js': "require('./b'); Page({})",
  'b.js': '',
  'a.wxss': '',
  'c.json': '{"component":true}',
  'c.wxml': '',
  'c.js': 'Component({})',
  'c.wxss': '',
  'm.wxs': '',
};

describe('compileProject with damaged sources of real libraries', () => {
  it('answers with values, and what it writes can be read', async () => {
    const sources = fc.record({
      wxml: damaged(KINDS.wxml),
      wxss: damaged(KINDS.wxss),
      js: damaged(KINDS.js),
      wxs: damaged(KINDS.wxs),
      inComponent: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(sources, async ({ wxml, wxss, js, wxs, inComponent }) => {
        const name = inComponent ? 'c' : 'a';
        await expectReadable({ ...PROJECT, [`${name}.wxml`]: wxml, [`${name}.wxss`]: wxss, 'b.js': js, 'm.wxs': wxs });
      }),
      { numRuns: Number(process.env.DINGHY_PROPERTY_RUNS ?? 600), endOnFailure: true },
    );
  }, 600_000);
});
