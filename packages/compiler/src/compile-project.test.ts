import { createPackageReader, type LogicBundle, type PackageReader, type ViewBundle } from '@dinghy/package-format';
import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from './3-transform/script/esbuild-transform.ts';
import { type BuildMode, type CompileProjectOptions, type CompileResult, compileProject } from './compile-project.ts';
import { createMemoryFiles } from './project/project-files.ts';

type Contents = Record<string, string | Uint8Array>;

const PAGE: Contents = { 'app.js': 'App({})', 'pages/a/a.wxml': '<view>a</view>', 'pages/a/a.js': 'Page({})' };

async function compile(contents: Contents, options: Partial<CompileProjectOptions> = {}): Promise<CompileResult> {
  const files = createMemoryFiles({ ...PAGE, 'app.json': '{"pages":["pages/a/a"]}', ...contents });
  return compileProject({ files, transformScript: createEsbuildTransform(esbuild), ...options });
}

async function open({ package: written }: CompileResult): Promise<PackageReader> {
  return createPackageReader({
    fetchManifest: async () => written?.manifest ?? new Uint8Array(),
    fetchBlob: async (sha256) => written?.blobs.get(sha256) ?? new Uint8Array(),
  });
}

async function readBundles(
  result: CompileResult,
  root: string,
): Promise<{ logic: LogicBundle; view: ViewBundle; script: string }> {
  const reader = await open(result);
  return {
    logic: JSON.parse(await reader.readText(root, 'logic.json')),
    view: JSON.parse(await reader.readText(root, 'view.json')),
    script: await reader.readText(root, 'logic.js'),
  };
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

describe('compileProject, app manifest', () => {
  it('fills in the platform defaults', async () => {
    const { package: written, diagnostics } = await compile({});
    expect(diagnostics).toEqual([]);
    expect(written?.decoded).toMatchObject({
      appId: 'touristappid',
      version: '0.0.0',
      app: {
        pages: ['pages/a/a'],
        entryPagePath: 'pages/a/a',
        darkmode: false,
        networkTimeout: { request: 60_000, uploadFile: 60_000 },
        window: { navigationBarTextStyle: 'white', navigationBarBackgroundColor: '#000000', onReachBottomDistance: 50 },
        raw: { pages: ['pages/a/a'] },
      },
    });
    expect(written?.decoded.app).not.toHaveProperty('tabBar');
  });

  it('reads id and version from the project', async () => {
    const contents = {
      'project.config.json': '{"appid":"wx1"}',
      'project.private.config.json': '{"appid":"wx2"}',
      'package.json': '{"version":"1.2.3"}',
    };
    expect((await compile(contents)).package?.decoded).toMatchObject({ appId: 'wx2', version: '1.2.3' });
    expect((await compile(contents, { appId: 'x', version: '9' })).package?.decoded).toMatchObject({ appId: 'x', version: '9' });
  });

  it('puts page settings over window, and window over the defaults', async () => {
    const result = await compile({
      'app.json': json({
        pages: ['pages/a/a'],
        window: { navigationBarTitleText: 'App', backgroundColor: 'F8F8F8', enablePullDownRefresh: 'true' },
      }),
      'pages/a/a.json': json({ navigationBarTitleText: 'A', navigationStyle: 'custom', onReachBottomDistance: '100' }),
    });
    const { view } = await readBundles(result, '');
    expect(view.components['pages/a/a']?.window).toMatchObject({
      navigationBarTitleText: 'A',
      navigationStyle: 'custom',
      onReachBottomDistance: 100,
      backgroundColor: '#F8F8F8',
      enablePullDownRefresh: true,
    });
  });

  it('resolves theme variables for both themes', async () => {
    const result = await compile({
      'app.json': json({
        pages: ['pages/a/a'],
        darkmode: true,
        themeLocation: 'theme.json',
        window: { navigationBarBackgroundColor: '@bar', navigationBarTextStyle: '@text' },
      }),
      'theme.json': json({ light: { bar: '#ffffff', text: 'black' }, dark: { bar: '#111111', text: 'white' } }),
      'pages/a/a.json': json({ backgroundColor: '@bar' }),
    });
    expect(result.diagnostics).toEqual([]);
    expect(result.package?.decoded.app).toMatchObject({
      darkmode: true,
      window: { navigationBarBackgroundColor: '#ffffff', navigationBarTextStyle: 'black' },
      dark: { window: { navigationBarBackgroundColor: '#111111', navigationBarTextStyle: 'white' } },
    });
    const { view } = await readBundles(result, '');
    expect(view.components['pages/a/a']).toMatchObject({
      window: { backgroundColor: '#ffffff' },
      darkWindow: { backgroundColor: '#111111' },
    });
  });

  it('normalises tabs and takes a custom tab bar in', async () => {
    const result = await compile({
      'app.json': json({
        pages: ['pages/a/a'],
        tabBar: { custom: true, list: [{ pagePath: '/pages/a/a.wxml', text: 'A', iconPath: './img/a.png' }] },
      }),
      'img/a.png': 'png',
      'custom-tab-bar/index.wxml': '<view/>',
      'custom-tab-bar/index.js': 'Component({})',
      'custom-tab-bar/index.json': '{"component":true}',
    });
    expect(result.diagnostics).toEqual([]);
    expect(result.package?.decoded.app.tabBar).toMatchObject({
      custom: true,
      list: [{ pagePath: 'pages/a/a', text: 'A', iconPath: 'img/a.png' }],
    });
    expect(Object.keys((await readBundles(result, '')).view.components)).toContain('custom-tab-bar/index');
  });
});

describe('compileProject, packages', () => {
  const split: Contents = {
    'app.json': json({
      pages: ['pages/a/a'],
      usingComponents: { box: '/components/box' },
      subPackages: [
        { root: '/sub/', pages: ['x/x'] },
        { root: 'alone', pages: ['y'], independent: true },
      ],
    }),
    'app.wxss': '.app { top: 0 }',
    'pages/a/a.js': "require('../../shared'); Page({})",
    'shared.js': 'module.exports = 1',
    'shared.wxs': 'module.exports = { f: function () { return 1 } }',
    'components/box.wxml': '<wxs module="m" src="../shared.wxs"/><view class="{{m.f()}}"><slot/></view>',
    'components/box.js': 'Component({})',
    'components/box.json': '{"component":true,"styleIsolation":"shared"}',
    'components/box.wxss': '.b { top: 0 } view { left: 0 }',
    'sub/x/x.wxml': '<wxs module="m" src="../../shared.wxs"/><box>{{m.f()}}</box>',
    'sub/x/x.js': "require('../../shared'); require('../own'); Page({})",
    'sub/own.js': '',
    'sub/x.png': 'png',
    'alone/y.wxml': '<wxs module="m" src="../shared.wxs"/><view>{{m.f()}}</view>',
    'alone/y.js': 'Page({})',
  };

  it('puts modules, components, view scripts and files into the package they belong to', async () => {
    const result = await compile(split);
    expect(result.diagnostics).toEqual([]);
    expect(result.package?.decoded.packages.map(({ root, pages, independent }) => ({ root, pages, independent }))).toEqual([
      { root: '', pages: ['pages/a/a'], independent: false },
      { root: 'alone', pages: ['alone/y'], independent: true },
      { root: 'sub', pages: ['sub/x/x'], independent: false },
    ]);
    const main = await readBundles(result, '');
    const sub = await readBundles(result, 'sub');
    const alone = await readBundles(result, 'alone');
    expect(Object.keys(main.logic.components).sort()).toEqual(['components/box', 'pages/a/a']);
    expect(Object.keys(sub.logic.components)).toEqual(['sub/x/x']);
    expect(main.script.match(/^"[^"]+"(?=: function)/gm)).toEqual([
      '"app.js"',
      '"components/box.js"',
      '"pages/a/a.js"',
      '"shared.js"',
    ]);
    expect(sub.script.match(/^"[^"]+"(?=: function)/gm)).toEqual(['"sub/own.js"', '"sub/x/x.js"']);
    expect(sub.script).toMatch(/^__dinghyDefine\("sub", \{/);
    expect(Object.keys(main.view.wxs)).toEqual(['shared.wxs']);
    expect(Object.keys(sub.view.wxs)).toEqual([]);
    expect(Object.keys(alone.view.wxs)).toEqual(['shared.wxs']);
    expect([main.view.appStyle, sub.view.appStyle, alone.view.appStyle]).toEqual(['.app{top:0}', undefined, '']);
    expect(result.package?.decoded.packages[2]?.files.map(({ path }) => path)).toEqual([
      'logic.js',
      'logic.json',
      'view.json',
      'x.png',
    ]);
  });

  it('describes components to both layers', async () => {
    const { logic, view } = await readBundles(await compile(split), '');
    expect(logic.components['components/box']?.config).toEqual({
      component: true,
      usingComponents: { box: 'components/box' },
      styleIsolation: 'shared',
    });
    expect(logic.components['pages/a/a']?.config.component).toBe(false);
    expect(view.components['components/box']).toMatchObject({
      scope: 'c0',
      marksElements: true,
      style: '.c0--b{top:0}wx-view.c0--{left:0}',
    });
    expect(view.components['pages/a/a']).toMatchObject({ scope: '' });
    expect((await readBundles(await compile(split), 'sub')).view.components['sub/x/x']?.uses).toEqual(['components/box']);
  });

  it('leaves components that nobody names out', async () => {
    const result = await compile({ 'components/unused.wxml': '<view>', 'components/unused.js': '(' });
    expect(result.diagnostics).toEqual([]);
    expect(Object.keys((await readBundles(result, '')).logic.components)).toEqual(['pages/a/a']);
  });

  it('counts the default of a generic among the components that can appear', async () => {
    const result = await compile({
      'pages/a/a.json': '{"usingComponents":{"list":"./list"}}',
      'pages/a/a.wxml': '<list/>',
      'pages/a/list.json': '{"component":true,"componentGenerics":{"item":{"default":"./row"},"other":true}}',
      'pages/a/list.wxml': '<item/>',
      'pages/a/list.js': 'Component({})',
      'pages/a/row.json': '{"component":true}',
      'pages/a/row.wxml': '<view/>',
      'pages/a/row.js': 'Component({})',
    });
    const { logic, view } = await readBundles(result, '');
    expect(view.components['pages/a/list']?.uses).toEqual(['pages/a/row']);
    expect(logic.components['pages/a/list']?.config.componentGenerics).toEqual({ item: 'pages/a/row', other: true });
  });

  it('packages what a mini-program can load, and none of its sources', async () => {
    const result = await compile({
      'img/a.PNG': 'png',
      'data/cities.json': '{}',
      'sitemap.json': '{}',
      'README.md': '',
      'pages/a/a.wxss': '.a { background: url(b.xyz) }',
      'pages/a/b.xyz': '',
      'node_modules/x/a.png': '',
      'tsconfig.json': '{}',
    });
    const files = result.package?.decoded.packages[0]?.files.map(({ path }) => path);
    expect(files).toEqual(['data/cities.json', 'img/a.PNG', 'logic.js', 'logic.json', 'pages/a/b.xyz', 'view.json']);
  });

  it('warns of packages over the limits and names the largest files', async () => {
    const result = await compile({ 'a.png': new Uint8Array(5_000) }, { sizeLimits: { packageBytes: 4_000, totalBytes: 4_500 } });
    expect(result.diagnostics.map(({ code, message }) => [code, message.slice(0, 70)])).toEqual([
      ['PROJECT_PACKAGE_TOO_LARGE', 'The main package has 6 KB, over the limit of 4 KB; largest files: a.pn'],
      ['PROJECT_PACKAGE_TOO_LARGE', 'The app has 6 KB, over the limit of 5 KB; largest files: a.png (5 KB),'],
    ]);
  });

  it('measures what is released: development builds have no limit', async () => {
    const contents = { 'a.png': new Uint8Array(5_000) };
    const result = await compile(contents, { mode: 'development', sizeLimits: { packageBytes: 4_000 } });
    expect(result.diagnostics).toEqual([]);
  });

  it('takes no event of a component inside for a slip, where it reaches what is around', async () => {
    const templates = { 'pages/a/a.wxml': '<view bind:tpa="f" bind:click="f"><row/></view>', 'pages/a/row.wxml': '<view/>' };
    const findings = async (script: string): Promise<(string | undefined)[]> => {
      const page = { 'pages/a/a.json': '{"usingComponents":{"row":"./row"}}', 'pages/a/row.js': script };
      return (await compile({ ...templates, ...page })).diagnostics.map(({ message }) => message);
    };
    expect(await findings("Component({ methods: { f() { this.triggerEvent('tpa', {}, { bubbles: true }) } } })")).toEqual([
      '<view> knows nothing called bind:click.',
    ]);
    expect(await findings("Component({ methods: { f() { this.triggerEvent('click') } } })")).toEqual([
      '<view> knows nothing called bind:tpa.',
      '<view> knows nothing called bind:click.',
    ]);
  });
});

describe('compileProject', () => {
  it.each<BuildMode>(['development', 'release'])('gives the same bytes for the same project in %s', async (mode) => {
    const one = await compile({}, { mode });
    expect((await compile({}, { mode })).package?.manifest).toEqual(one.package?.manifest);
  });

  it('adds source maps in development only', async () => {
    expect((await readBundles(await compile({}, { mode: 'development' }), '')).script).toContain('sourceMappingURL');
    expect((await readBundles(await compile({}, { mode: 'release' }), '')).script).not.toContain('sourceMappingURL');
  });

  it('does not let a project write into the JSON of the package', async () => {
    const contents = {
      'pages/a/a.json': '{"usingComponents":{"__proto__":"./x","constructor":"./x"}}',
      'pages/a/x.wxml': '<view/>',
      'pages/a/x.js': '',
    };
    const { logic } = await readBundles(await compile(contents), '');
    expect(logic.components['pages/a/a']?.config.usingComponents).toEqual({ constructor: 'pages/a/x' });
  });
});
