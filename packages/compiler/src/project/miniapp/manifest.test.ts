// MiniApp Manifest, by the numbers of docs/reference/miniapp.md.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { toAppJson } from './app-json.ts';
import { decodeMiniAppManifest, type MiniAppManifest } from './manifest.ts';

const MANIFEST = {
  app_id: 'org.example.app',
  name: 'Example',
  icons: [{ src: 'icon.png' }],
  pages: ['pages/home'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};

interface Outcome {
  readonly manifest: MiniAppManifest | undefined;
  /** What was found: whether it makes the package invalid, the member and the rule. */
  readonly found: readonly string[];
}

function decode(members: Record<string, unknown>): Outcome {
  const value = { ...MANIFEST, ...members };
  const diagnostics: Diagnostic[] = [];
  const json = { file: 'manifest.json', source: JSON.stringify(value), value };
  const manifest = decodeMiniAppManifest(json, (diagnostic) => diagnostics.push(diagnostic));
  const found = diagnostics.map(
    ({ severity, message }) => `${severity} ${/`(\w+)`/.exec(message)?.[1]} ${/\((\w+-\d+)\)/.exec(message)?.[1]}`,
  );
  return { manifest, found };
}

/** app.json for a manifest with these members. */
function app(members: Record<string, unknown>): { pages: string[]; window: Record<string, unknown>; darkmode?: boolean } {
  const { manifest } = decode(members);
  if (manifest === undefined) throw new Error('the manifest is invalid');
  return toAppJson(manifest, manifest.pages).app as never;
}

describe('decodeMiniAppManifest, required members', () => {
  it('MNF-01: six members are enough', () => {
    const { manifest, found } = decode({});
    expect(found).toEqual([]);
    expect(manifest).toMatchObject({
      appId: 'org.example.app',
      name: 'Example',
      pages: ['pages/home'],
      version: { code: 1, name: '1.0.0' },
    });
  });

  it.each<[rule: string, member: string, value: unknown]>([
    ['MNF-07', 'name', undefined],
    ['MNF-07', 'name', ' '],
    ['MNF-08', 'icons', undefined],
    ['MNF-08', 'icons', []],
    ['MNF-08', 'icons', [{ sizes: '48x48' }]],
    ['MNF-09', 'app_id', undefined],
    ['MNF-09', 'app_id', 7],
    ['MNF-10', 'pages', undefined],
    ['MNF-10', 'pages', 'pages/home'],
    ['MNF-11', 'platform_version', undefined],
    ['MNF-11', 'platform_version', '1'],
    ['MNF-11', 'platform_version', { min_code: '1' }],
    ['MNF-12', 'version', undefined],
    ['MNF-12', 'version', '1.0.0'],
    ['MNF-23', 'pages', ['pages/home', 7]],
    ['MNF-26', 'platform_version', { min_code: -1 }],
    ['MNF-32', 'version', { code: 1 }],
    ['MNF-32', 'version', { name: '1.0.0' }],
  ])('%s: a manifest whose %s is %j is invalid', (rule, member, value) => {
    const { manifest, found } = decode({ [member]: value });
    // MNF-26 and MNF-32 say what MNF-11 and MNF-12 ask for.
    const reported = rule === 'MNF-26' ? 'MNF-11' : rule === 'MNF-32' ? 'MNF-12' : rule;
    expect(manifest).toBeUndefined();
    expect(found).toContain(`error ${member} ${reported}`);
  });
});

describe('decodeMiniAppManifest, optional members', () => {
  it.each<[rule: string, member: string, value: unknown]>([
    ['MNF-14', 'dir', 'up'],
    ['MNF-15', 'lang', 'not a language'],
    ['MNF-16', 'short_name', 7],
    ['MNF-17', 'description', 7],
    ['MNF-20', 'color_scheme', 'pink'],
    ['MNF-21', 'device_type', ['phone', 7]],
    ['MNF-29', 'req_permissions', [{ reason: 'no name' }]],
    ['MNF-03', 'widgets', [{ name: 'no path' }]],
  ])('%s: %s as %j is left out and said, and the package opens', (rule, member, value) => {
    const { manifest, found } = decode({ [member]: value });
    expect(found).toEqual([`warning ${member} ${rule}`]);
    expect(manifest).toEqual(decode({}).manifest);
  });

  it('MNF-02: sizes and label of icons are kept, icons without src are left out', () => {
    const icons = [{ src: 'a.png', sizes: '48x48', label: 'Logo' }, { sizes: '1x1' }, 'b.png'];
    const { manifest, found } = decode({ icons });
    expect(manifest?.icons).toEqual([{ src: 'a.png', sizes: '48x48', label: 'Logo' }]);
    expect(found).toEqual(['warning icons MNF-02', 'warning icons MNF-02']);
  });

  it('MNF-04: a permission has a name', () => {
    const { manifest } = decode({ req_permissions: [{ name: 'location', reason: 'To find shops' }, {}, { name: '' }] });
    expect(manifest?.permissions).toEqual([{ name: 'location', reason: 'To find shops' }]);
  });

  it('MNF-05: members of vendors are let be', () => {
    expect(decode({ acme_menu_color: '#fff' }).found).toEqual([]);
  });

  it('MNF-06: scope, theme_color and shortcuts mean nothing', () => {
    const { manifest, found } = decode({ scope: '.', theme_color: 7, shortcuts: 'x', start_url: 'pages/home' });
    expect({ manifest, found }).toEqual({ manifest: decode({}).manifest, found: [] });
  });

  it('MNF-13: members are read in the order of the specification', () => {
    const { found } = decode({
      window: { fullscreen: 1 },
      widgets: 1,
      dir: 'up',
      version: 1,
      app_id: 1,
      pages: 1,
      color_scheme: 1,
    });
    expect(found.map((line) => line.split(' ')[1])).toEqual([
      'dir',
      'app_id',
      'color_scheme',
      'pages',
      'version',
      'widgets',
      'fullscreen',
    ]);
  });

  it('MNF-14: dir is auto without one', () => {
    expect(decode({}).manifest?.dir).toBe('auto');
    expect(decode({ dir: 'rtl' }).manifest?.dir).toBe('rtl');
  });

  it('MNF-15: lang is a language tag', () => {
    expect(decode({ lang: 'zh-hans-cn' }).manifest?.lang).toBe('zh-Hans-CN');
  });

  it('MNF-18: ids are kept to the code point', () => {
    expect(decode({ app_id: 'Org.Example' }).manifest?.appId).toBe('Org.Example');
  });

  it('MNF-27 and MNF-28: target_code is a number, release_type a text', () => {
    const given = { min_code: 1, target_code: 2, release_type: 'Beta1' };
    expect(decode({ platform_version: given }).manifest?.platformVersion).toEqual({
      minCode: 1,
      targetCode: 2,
      releaseType: 'Beta1',
    });
    const { manifest, found } = decode({ platform_version: { min_code: 1, target_code: 'x', release_type: 1 } });
    expect(manifest?.platformVersion).toEqual({ minCode: 1 });
    expect(found).toEqual(['warning target_code MNF-27', 'warning release_type MNF-28']);
  });

  it('MNF-30: a reason that is no text is left out, its permission is kept', () => {
    const { manifest, found } = decode({ req_permissions: [{ name: 'camera', reason: 7 }] });
    expect(manifest?.permissions).toEqual([{ name: 'camera' }]);
    expect(found).toEqual(['warning reason MNF-30']);
  });

  it.each([
    [3, 3],
    [0, 1],
    [-2, 1],
    ['2', 1],
  ])('MNF-31: the version code %j counts as %j', (code, read) => {
    expect(decode({ version: { code, name: '1' } }).manifest?.version.code).toBe(read);
  });

  it('MNF-33: a widget without min_code has that of the platform version', () => {
    const widgets = [
      { name: 'a', path: 'w/a' },
      { name: 'b', path: 'w/b', min_code: 7 },
      { name: 'c', path: 'w/c', min_code: '2' },
    ];
    expect(decode({ platform_version: { min_code: 3 }, widgets }).manifest?.widgets.map(({ minCode }) => minCode)).toEqual([
      3, 7, 2,
    ]);
  });
});

describe('toAppJson', () => {
  it('MNF-22: the first page is the home page', () => {
    expect(app({ pages: ['pages/b', 'pages/a'] }).pages).toEqual(['pages/b', 'pages/a']);
  });

  it('MNF-34: the window has the defaults of the specification, and the name for a title', () => {
    expect(app({}).window).toEqual({
      backgroundColor: '#ffffff',
      backgroundTextStyle: 'dark',
      enablePullDownRefresh: false,
      navigationBarBackgroundColor: '#000000',
      navigationBarTextStyle: 'white',
      navigationBarTitleText: 'Example',
      navigationStyle: 'default',
      onReachBottomDistance: 50,
      pageOrientation: 'portrait',
    });
  });

  it.each<[rule: string, member: string, value: unknown]>([
    ['MNF-35', 'background_text_style', 'grey'],
    ['MNF-35', 'navigation_bar_text_style', 'red'],
    ['MNF-35', 'navigation_style', 'none'],
    ['MNF-35', 'orientation', 'upside-down'],
    ['MNF-35', 'background_color', 'no colour'],
    ['MNF-36', 'on_reach_bottom_distance', -1],
    ['MNF-36', 'design_width', 'wide'],
  ])('%s: %s as %j keeps its default and is said', (rule, member, value) => {
    expect(decode({ window: { [member]: value } }).found).toEqual([`warning ${member} ${rule}`]);
    expect(app({ window: { [member]: value } }).window).toEqual(app({}).window);
  });

  it('MNF-37: auto_design_width goes along with design_width, for hosts', () => {
    expect(decode({ window: { auto_design_width: true, design_width: 375 } }).manifest?.window).toMatchObject({
      autoDesignWidth: true,
      designWidth: 375,
    });
  });

  it('MNF-38: full screen is without a navigation bar', () => {
    expect(app({ window: { fullscreen: true } }).window.navigationStyle).toBe('custom');
    expect(app({ window: { fullscreen: false } }).window.navigationStyle).toBe('default');
  });

  it('MNF-20: a colour scheme goes over the colours of the window, and auto follows the system', () => {
    const window = { background_color: '#123456', navigation_bar_text_style: 'white', enable_pull_down_refresh: true };
    expect(app({ window, color_scheme: 'light' }).window).toMatchObject({
      backgroundColor: '#ffffff',
      navigationBarTextStyle: 'black',
    });
    expect(app({ window, color_scheme: 'dark' }).window).toMatchObject({
      backgroundTextStyle: 'light',
      enablePullDownRefresh: true,
    });
    expect(app({ window, color_scheme: 'auto' })).toMatchObject({
      darkmode: true,
      window: { backgroundColor: '@backgroundColor' },
    });
  });

  it('MNF-41: the reasons of permissions are those that the question for consent shows', () => {
    const req_permissions = [
      { name: 'location', reason: 'To find shops' },
      { name: 'scope.camera', reason: 'To scan' },
      { name: 'microphone' },
      { name: 'acme.fly', reason: 'To fly' },
      { name: 'constructor', reason: 'x' },
    ];
    expect((app({ req_permissions }) as { permission?: unknown }).permission).toEqual({
      'scope.userLocation': { desc: 'To find shops' },
      'scope.camera': { desc: 'To scan' },
    });
  });

  it('MNF-43: id, name, icons, description and permissions go along for the host to show', () => {
    const { manifest } = decode({ description: 'Shops', req_permissions: [{ name: 'location' }] });
    expect(manifest && toAppJson(manifest, []).app).toMatchObject({
      miniapp: {
        appId: 'org.example.app',
        name: 'Example',
        icons: [{ src: 'icon.png' }],
        description: 'Shops',
        permissions: [{ name: 'location' }],
      },
    });
  });
});
