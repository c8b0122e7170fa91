// MiniApp Packaging, by the numbers of docs/reference/miniapp.md.

import { describe, expect, it } from 'vitest';
import { createArchive, insertBeforeDirectory, type Patch } from './archive/archive.test-data.ts';
import { MANIFEST, open, PACKAGE, with_, withManifest, without } from './small-package.test-data.ts';

describe('openMiniApp, packages that are refused', () => {
  it.each<[rule: string, given: string, bytes: Uint8Array]>([
    ['PKG-01', 'no pages/', createArchive({ ...without('pages/home.html'), 'home.html': '' })],
    ['PKG-09', 'a name that is not UTF-8', createArchive(with_({ 'ä.png': '' }), [])],
    ['PKG-10', 'a name of 256 bytes', createArchive(with_({ [`common/${'a'.repeat(256)}`]: '' }))],
    ['PKG-11', 'a colon in a name', createArchive(with_({ 'common/a:b.png': '' }))],
    ['PKG-11', 'a comma in a name', createArchive(with_({ 'common/a,b.png': '' }))],
    ['PKG-11', 'a character of private use', createArchive(with_({ 'common/\ue000.png': '' }))],
    ['PKG-11', 'a non-character', createArchive(with_({ 'common/\ufdd0.png': '' }))],
    ['PKG-11', 'a tag character', createArchive(with_({ 'common/\u{e0001}.png': '' }))],
    ['PKG-11', 'a dot at the end of a name', createArchive(with_({ 'common/a.': '' }))],
    ['PKG-12', 'names that differ in case', createArchive(with_({ 'common/A.png': '', 'common/a.png': '' }))],
    ['PKG-12', 'names that differ in normalisation', createArchive(with_({ 'common/é.png': '', 'common/e\u0301.png': '' }))],
    ['PKG-13', 'encryption', createArchive(PACKAGE, [{ record: 'entry', offset: 8, bytes: [1, 0] }])],
    ['PKG-14', 'a wrong check sum', createArchive(PACKAGE, [{ record: 'entry', offset: 16, bytes: [1, 2, 3, 4] }])],
    ['PKG-15', 'a second part', createArchive(PACKAGE, [{ record: 'end', offset: 4, bytes: [1, 0] }])],
    ['PKG-15', 'an entry on another part', createArchive(PACKAGE, [{ record: 'entry', offset: 34, bytes: [1, 0] }])],
    ['PKG-16', 'bzip2', createArchive(PACKAGE, [{ record: 'entry', offset: 10, bytes: [12, 0] }])],
    ['PKG-18', 'patch data', createArchive(PACKAGE, [{ record: 'entry', offset: 8, bytes: [1 << 5, 0] }])],
    ['PKG-18', 'strong encryption', createArchive(PACKAGE, [{ record: 'entry', offset: 8, bytes: [1 << 6, 0] }])],
    ['PKG-18', 'headers that are masked', createArchive(PACKAGE, [{ record: 'entry', offset: 8, bytes: [0, 1 << 5] }])],
    ['PKG-19', 'version 4.5 of the format', createArchive(PACKAGE, [{ record: 'entry', offset: 6, bytes: [45, 0] }])],
    ['PKG-19', 'ZIP64', createArchive(PACKAGE, [{ record: 'end', offset: 16, bytes: [255, 255, 255, 255] }])],
    ['PKG-20', 'something that is no signing block', insertBeforeDirectory(createArchive(PACKAGE), new Uint8Array(64))],
    ['PKG-23', 'no archive', new TextEncoder().encode('PK? no, just text that goes on for a while')],
    ['PKG-23', 'an archive cut off', createArchive(PACKAGE).subarray(0, 200)],
    [
      'PKG-23',
      'an entry that is larger than it says',
      createArchive(with_({ 'manifest.json': ' '.repeat(50_000) }), [{ record: 'entry', offset: 24, bytes: [9, 0, 0, 0] }]),
    ],
    ['PKG-23', 'an entry that says it is 4 GB', createArchive(PACKAGE, [{ record: 'entry', offset: 24, bytes: [0, 0, 0, 240] }])],
    ['PKG-24', 'no manifest.json', createArchive(without('manifest.json'))],
    ['PKG-24', 'an empty manifest.json', createArchive(with_({ 'manifest.json': '' }))],
    ['PKG-25', 'no app.js', createArchive(without('app.js'))],
    ['PKG-25', 'no app.css', createArchive(without('app.css'))],
    [
      'PKG-25',
      'no page that is listed',
      createArchive(with_({ 'manifest.json': JSON.stringify({ ...MANIFEST, pages: ['pages/gone'] }) })),
    ],
    ['MNF-25', 'a name that leads out', createArchive(with_({ '../../evil.js': '' }))],
    ['MNF-25', 'an absolute name', createArchive(with_({ '/etc/evil.js': '' }))],
  ])('%s: %s', (rule, given, bytes) => {
    // The flag says that names are UTF-8; without it a name must be ASCII.
    const archive = rule === 'PKG-09' ? breakName(bytes) : bytes;
    const { opened, found } = open(archive);
    expect(opened, given).toBeUndefined();
    expect(found).toContain(`MINIAPP_PACKAGE_INVALID ${rule}`);
  });

  it('PKG-17: a name that is not ASCII must say that it is UTF-8', () => {
    const withoutFlag: Patch = { record: 'entry', offset: 8, bytes: [0, 0] };
    expect(open(createArchive({ 'ä.png': '', ...PACKAGE }, [withoutFlag])).found).toEqual(['MINIAPP_PACKAGE_INVALID PKG-17']);
    expect(open(createArchive({ 'ä.png': '', ...PACKAGE })).opened).toBeDefined();
  });

  it.each(['application/zip', 'text/html; charset=utf-8', 'application/miniapp-pkg', ''])(
    'PKG-21: a package that was sent as %j is refused',
    (mediaType) => {
      expect(open(createArchive(PACKAGE), { mediaType })).toMatchObject({
        opened: undefined,
        found: ['MINIAPP_PACKAGE_INVALID PKG-21'],
      });
    },
  );

  it.each(['application/miniapp-pkg+zip', 'Application/X-W3C-MiniApp-Pkg+Zip; version=1'])(
    'PKG-21: a package that was sent as %j opens',
    (mediaType) => {
      expect(open(createArchive(PACKAGE), { mediaType })).toMatchObject({ opened: expect.anything(), found: [] });
    },
  );

  it('PKG-24: manifest.json that is no object is refused', () => {
    expect(open(createArchive(with_({ 'manifest.json': '[]' })))).toMatchObject({
      opened: undefined,
      found: ['PROJECT_JSON_NOT_OBJECT'],
    });
    expect(open(createArchive(with_({ 'manifest.json': '{' })))).toMatchObject({
      opened: undefined,
      found: ['PROJECT_JSON_SYNTAX'],
    });
  });

  it('PKG-25: a package for a later platform is refused where the platform is known', () => {
    const later = createArchive(with_({ 'manifest.json': JSON.stringify({ ...MANIFEST, platform_version: { min_code: 4 } }) }));
    expect(open(later, { platformCode: 3 }).found).toEqual(['MINIAPP_PACKAGE_INVALID PKG-25']);
    expect(open(later, { platformCode: 4 }).found).toEqual([]);
    expect(open(later).found).toEqual([]);
  });
});

describe('openMiniApp, packages that open', () => {
  it.each<[rule: string, given: string, bytes: Uint8Array]>([
    ['PKG-02', 'an empty app.css', createArchive(PACKAGE)],
    ['PKG-03', 'common/ and i18n/', createArchive(with_({ 'common/a.png': 'x', 'i18n/en-GB.json': '{"a":{"b":"c"}}' }))],
    ['PKG-04', 'other folders', createArchive(with_({ 'assets/deep/a.txt': '' }))],
    ['PKG-16', 'stored files', createArchive(PACKAGE, [], 0)],
  ])('%s: %s', (_rule, _given, bytes) => {
    const { opened, found } = open(bytes);
    expect(found).toEqual([]);
    expect(opened?.files.paths).toContain('pages/home.wxml');
  });

  it('PKG-05: a page is its HTML with CSS and script of the same name, beside it or in a folder', () => {
    const contents = with_({
      'manifest.json': JSON.stringify({ ...MANIFEST, pages: ['pages/home', 'pages/more/more.html'] }),
      'pages/home.css': 'p { color: red }',
      'pages/more/more.html': '<p>more</p>',
      'pages/more/more.js': 'let more',
    });
    const { opened } = open(createArchive(contents));
    expect(JSON.parse(opened?.files.readText('app.json') ?? '').pages).toEqual(['pages/home', 'pages/more/more']);
    expect(opened?.files.readText('pages/home.wxss')).toBe('@import "./home.css";\n');
    expect(opened?.files.readText('pages/more/more.miniapp.js')).toContain('let more');
  });

  it('PKG-06: HTML is read as browsers read it', () => {
    const page =
      '<!doctype html><html><head><title>x</title><script>evil()</script></head><body><p>one<p>two &amp; three<br><IMG src=a.png></body>';
    const { opened } = open(createArchive(with_({ 'pages/home.html': page })));
    expect(opened?.files.readText('pages/home.wxml')).toBe(
      '<p>one</p><p>two & three<text>\\n</text><image src="a.png"></image></p>',
    );
  });

  it.each([
    ['<template><div><text>a</text></div></template>', '<div><text>a</text></div>'],
    ['<button onclick="add">+</button>', '<button bindtap="add">+</button>'],
    ['<button onclick="alert(1)">+</button>', '<button>+</button>'],
    ['<iframe src="https://example.com"></iframe><object data="x"></object>', ''],
    ['<wxs module="m">module.exports = 1</wxs><WXS src="a.wxs"></WXS><svg><wxs module="n"></wxs></svg>', '<svg></svg>'],
    ['<p>a</p><import src="/app.wxml"></import><include src="x.html"></include>', '<p>a</p>'],
    ['<div><template name="t"><p>a</p></template><template is="t"></template>b</div>', '<div>b</div>'],
    ["<p class=\"{{ on ? 'a' : 'b' }}\">{{ n < 2 }}</p>", "<p class=\"{{ on ? 'a' : 'b' }}\">{{ n < 2 }}</p>"],
    [
      '<img src="a.png" width="32" height="8" style="color:red">',
      '<image src="a.png" style="width:32px;height:8px;color:red"></image>',
    ],
    ['<p>a\n  &lt;b&gt; C:\\new</p>', "<p>a {{'\\x3c'}}b> C:{{'\\x5cn'}}ew</p>"],
    ['<pre>  a\n\n  <b>b\n c</b></pre>', '<pre>  a\n\n  <b>b\n c</b></pre>'],
    [
      '<p title="a &quot;b&quot; {{ c &lt; 1 ? &quot;d&quot; : 2 }}">x</p>',
      `<p title="a {{'\\x22'}}b{{'\\x22'}} {{ c < 1 ? 'd' : 2 }}">x</p>`,
    ],
    ['<a href="/pages/more">x</a>', '<navigator url="/pages/more">x</navigator>'],
  ])('PKG-06: %s', (html, wxml) => {
    expect(open(createArchive(with_({ 'pages/home.html': html }))).opened?.files.readText('pages/home.wxml')).toBe(wxml);
  });

  it('PKG-07: a language file that is not JSON, or not called after a language, is said', () => {
    const contents = with_({ 'i18n/en.json': '{', 'i18n/not_a_language.json': '{}', 'i18n/zh-Hans.json': '{}' });
    expect(open(createArchive(contents)).found).toEqual(['MINIAPP_PACKAGE_IGNORED PKG-07', 'MINIAPP_PACKAGE_IGNORED PKG-07']);
  });

  it('PKG-08: names are told apart by case', () => {
    const contents = with_({ 'manifest.json': JSON.stringify({ ...MANIFEST, pages: ['pages/home', 'Pages/home'] }) });
    expect(open(createArchive(contents)).found).toEqual(['MINIAPP_PACKAGE_IGNORED MNF-24']);
  });

  it('PKG-26: the first page that is there is the start page', () => {
    const contents = with_({ 'manifest.json': JSON.stringify({ ...MANIFEST, pages: ['pages/gone', 'pages/home'] }) });
    const { opened, found } = open(createArchive(contents));
    expect(found).toEqual(['MINIAPP_PACKAGE_IGNORED MNF-24']);
    expect(JSON.parse(opened?.files.readText('app.json') ?? '').pages).toEqual(['pages/home']);
  });

  it('PKG-28: what is not declared is left out: markup that is no page, sources of ours', () => {
    const { opened } = open(
      createArchive(with_({ 'pages/other.html': '', 'pages/home.wxml': '<evil/>', 'app.json': '{"pages":["x"]}' })),
    );
    expect(opened?.files.paths.filter((path) => /other|\.html/.test(path))).toEqual([]);
    expect(opened?.files.readText('pages/home.wxml')).toBe('<p>home</p>');
    expect(JSON.parse(opened?.files.readText('app.json') ?? '').pages).toEqual(['pages/home']);
  });
});

describe('openMiniApp, widgets', () => {
  const WIDGETS = { widgets: [{ name: 'Clock', path: 'widgets/clock/clock' }] };

  it('MNF-03: a widget that is in the package is built as a page without a navigation bar, after the pages', () => {
    const contents = withManifest(WIDGETS, { 'widgets/clock/clock.html': '<p>12:00</p>', 'widgets/clock/clock.css': 'p{}' });
    const { opened, found } = open(createArchive(contents));
    expect(found).toEqual([]);
    expect(JSON.parse(opened?.files.readText('app.json') ?? '').pages).toEqual(['pages/home', 'widgets/clock/clock']);
    expect(opened?.files.readText('widgets/clock/clock.json')).toBe('{"navigationStyle":"custom"}');
    expect(opened?.files.readText('widgets/clock/clock.wxml')).toBe('<p>12:00</p>');
  });

  it.each([
    ['widgets/gone', 'MNF-24'],
    ['../clock', 'MNF-25'],
  ])('%s is left out (%s)', (path, rule) => {
    const { opened, found } = open(createArchive(withManifest({ widgets: [{ name: 'Clock', path }] })));
    expect(found).toEqual([`MINIAPP_PACKAGE_IGNORED ${rule}`]);
    expect(JSON.parse(opened?.files.readText('app.json') ?? '').pages).toEqual(['pages/home']);
  });

  it('PKG-25: a package needs a page; widgets alone are none', () => {
    const contents = withManifest({ ...WIDGETS, pages: ['pages/gone'] }, { 'widgets/clock/clock.html': '' });
    expect(open(createArchive(contents)).found).toContain('MINIAPP_PACKAGE_INVALID PKG-25');
  });
});

/** The two bytes of `ä`, wherever they stand, become two that are no UTF-8. */
function breakName(bytes: Uint8Array): Uint8Array {
  const broken = bytes.slice();
  for (let at = 0; at + 1 < broken.length; at += 1)
    if (broken[at] === 0xc3 && broken[at + 1] === 0xa4) broken.set([0xff, 0xfe], at);
  return broken;
}
