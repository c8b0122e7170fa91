// The compiler's core in a page, with esbuild-wasm: what the playground and the store's review use.

import { compileProject, createEsbuildTransform, createMemoryFiles } from '@dinghy/compiler';
import * as esbuild from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveCompilerPage } from './compiler-page/serve-compiler-page.ts';
import { toPageBuild } from './compiler-page/to-page-build.ts';

const PROJECT = {
  'app.json': '{"pages":["pages/a/a","sub/b"],"usingComponents":{"row":"/components/row"}}',
  'app.js': "App({ globalData: { util: require('utils/util') } })",
  'app.wxss': '@import "styles/base.wxss"; page { padding: 20rpx }',
  'styles/base.wxss': '.base { width: calc(100% - 75rpx) }',
  'utils/util.ts': 'export const twice = (value: number): number => value * 2;',
  'utils/format.wxs': 'module.exports = { price: function (value) { return value.toFixed(2) } }',
  'components/row.json': '{"component":true,"styleIsolation":"apply-shared"}',
  'components/row.wxml': '<view class="row" bindtap="tap"><slot/>{{label}}</view>',
  'components/row.wxss': ':host { display: block } .row { color: red }',
  'components/row.js': 'Component({ properties: { label: String }, methods: { tap() {} } })',
  'pages/a/a.wxml':
    '<wxs module="f" src="../../utils/format.wxs"/><row wx:for="{{rows}}" wx:key="id" label="{{f.price(item.price)}}">x</row>',
  'pages/a/a.js': "import { twice } from '../../utils/util'; Page({ data: { rows: [{ id: 1, price: twice(3) }] } })",
  'sub/b.wxml': '<view>{{ a. }}</view>',
  'sub/b.js': 'Page({',
};

let served: Awaited<ReturnType<typeof serveCompilerPage>>;
let page: Page;

beforeAll(async () => {
  served = await serveCompilerPage();
  const browser = await chromium.connect(inject('browserEndpoint'));
  page = await (await browser.newContext()).newPage();
  await page.goto(served.url);
  await page.waitForFunction(() => 'compileInPage' in window);
});
afterAll(async () => {
  await page.context().close();
  served.close();
});

describe('compileProject in Chromium', () => {
  it('gives the same bytes and the same findings as on Node, under a policy that forbids eval', async () => {
    const onNode = toPageBuild(
      await compileProject({
        files: createMemoryFiles(PROJECT),
        transformScript: createEsbuildTransform(esbuild),
        mode: 'release',
      }),
    );
    const inPage = await page.evaluate((contents) => window.compileInPage(contents), PROJECT);
    expect(inPage).toEqual(onNode);
    expect(Object.keys(inPage.blobs).length).toBeGreaterThanOrEqual(3);
    expect(inPage.findings).toContain('SCRIPT_SYNTAX sub/b.js:1');
  });

  it('says that Less needs a compiler that is not there', async () => {
    const { findings } = await page.evaluate((contents) => window.compileInPage(contents), {
      ...PROJECT,
      'pages/a/a.less': '.a { .b { top: 0 } }',
    });
    expect(findings).toContain('STYLE_PREPROCESSOR_MISSING pages/a/a.less:0');
  });
});
