// Texts of i18n/ and members of the manifest in the user's language, by the numbers of docs/reference/miniapp.md.

import { describe, expect, it } from 'vitest';
import { createArchive } from '../archive/archive.test-data.ts';
import { runMiniApp } from '../run-miniapp.test-data.ts';
import { open, withManifest } from '../small-package.test-data.ts';

const EN = { message: { title: 'Hello', only: 'English only', to: 'Hello {name}, {0}', cars: 'one car | {count} cars' } };
const ZH = { message: { title: '你好', to: '你好 {name}', cars: '{count} 辆车' } };

const TEXTS = { 'i18n/en-US.json': JSON.stringify(EN), 'i18n/zh-Hans.json': JSON.stringify(ZH) };

const PAGE = '<p id="a">{{ $t("message.title") }}</p>';

describe('texts of a page', () => {
  it.each<[rule: string, wanted: string, shown: string]>([
    ['PKG-07', 'zh_CN', '你好'],
    ['PKG-07', 'zh-Hans', '你好'],
    ['PKG-07', 'zh-SG', '你好'],
    ['PKG-07', 'zh-TW', '你好'],
    ['PKG-07', 'en', 'Hello'],
    ['PKG-07', 'en-GB', 'Hello'],
    ['PKG-27', 'fr', 'Hello'],
    ['PKG-27', '', 'Hello'],
    ['PKG-27', 'no such language', 'Hello'],
  ])('%s: for %j they are those of the nearest language, else of the manifest', async (_rule, language, title) => {
    const { page } = await runMiniApp({ language, html: PAGE, files: TEXTS, manifest: { lang: 'en-US' } });
    expect(page.data).toEqual({ miniappTexts: { message: { title } } });
  });

  it.each<[string, string, unknown]>([
    ['$t("message.title")', 'zh-CN', '你好'],
    ['$t("message.only")', 'zh-CN', 'English only'],
    ['$t("message.to", { name: "Ada" })', 'zh-CN', '你好 Ada'],
    ['$t("message.to", ["Bo"])', 'en', 'Hello {name}, Bo'],
    ['$tc("message.cars", 1)', 'en', 'one car'],
    ['$tc("message.cars", 3)', 'en', '3 cars'],
    ['$tc("message.cars", 3)', 'zh-CN', '3 辆车'],
    ['$t("message.gone")', 'en', 'message.gone'],
  ])('PKG-07: %s of a script, in %s', async (call, language, text) => {
    const script = `export default { onInit() { log(this.${call}) } }`;
    const { page, log } = await runMiniApp({ language, files: TEXTS, script, manifest: { lang: 'en-US' } });
    page.onLoad?.call(page, {});
    expect(log).toEqual([text]);
  });

  it('PKG-07: a page gets what its template asks for; all where that is worked out when it runs', () => {
    const texts = (html: string) =>
      open(createArchive(withManifest({}, { ...TEXTS, 'pages/home.html': html }))).opened?.files.readText('pages/home.js');
    expect(texts('<p title="{{ $t(\'message.title\') }}">{{ this.$tc("message.cars", n) }}</p>')).toContain(
      '["message.title","message.cars"]',
    );
    expect(texts('<p>{{ $t(key) }}</p>')).toContain('"all"');
    expect(texts('<p>{{ $t("a" + b) }}</p>')).toContain('"all"');
    expect(texts("<p>{{ '$t(1)' + a$t }}</p>")).not.toContain('message');
  });

  it('a package without texts has no $t', () => {
    const { opened } = open(createArchive(withManifest({}, { 'pages/home.html': PAGE })));
    expect(opened?.files.readText('pages/home.wxml')).toContain('{{ $t (');
    expect(opened?.files.paths).not.toContain('miniapp-text.wxs');
  });

  it('PKG-07: texts for all other languages may be in defaults.json', async () => {
    const files = { ...TEXTS, 'i18n/defaults.json': '{"message":{"title":"*"}}' };
    const { page } = await runMiniApp({ language: 'fr-FR', html: PAGE, files });
    expect(page.data).toEqual({ miniappTexts: { message: { title: '*' } } });
  });
});

describe('members of the manifest', () => {
  const app = (members: Record<string, unknown>, files: Record<string, string> = TEXTS) => {
    const { opened } = open(createArchive(withManifest(members, files)));
    return JSON.parse(opened?.files.readText('app.json') ?? '{}');
  };

  it('MNF-39: a reference into i18n/ is the text of the manifest’s language, and of each other for the host', () => {
    const { miniapp, window } = app({
      lang: 'zh-Hans',
      name: `\${message.title}`,
      description: `“\${message.title}” \${message.only}`,
    });
    expect(miniapp).toMatchObject({
      name: '你好',
      description: `“你好” \${message.only}`,
      localized: { 'en-US': { name: 'Hello', description: '“Hello” English only', navigationBarTitleText: 'Hello' } },
    });
    expect(window.navigationBarTitleText).toBe('你好');
  });

  it('MNF-39: name_localized and its kin give them too', () => {
    const { miniapp } = app(
      {
        lang: 'en',
        name_localized: { 'zh-hans': '商店', 'no language': 'x', fr: { value: 'Magasin', dir: 'ltr' }, de: 7 },
        short_name: 'S',
        short_name_localized: { fr: 'M' },
        description: 'd',
        description_localized: { fr: 'D' },
        window: { navigation_bar_title_text: 'Home', navigation_bar_title_text_localized: { fr: 'Accueil' } },
      },
      {},
    );
    expect(miniapp.name).toBe('Example');
    expect(miniapp.localized).toEqual({
      'zh-Hans': { name: '商店' },
      fr: { name: 'Magasin', shortName: 'M', description: 'D', navigationBarTitleText: 'Accueil' },
    });
  });

  it('MNF-39: names of widgets are translated', () => {
    const widgets = [{ name: `\${message.title}`, path: 'w/a' }];
    const { miniapp } = app({ lang: 'en-US', widgets }, { ...TEXTS, 'w/a.html': '' });
    expect(miniapp.widgets).toMatchObject([{ name: 'Hello' }]);
    expect(miniapp.localized).toEqual({ 'zh-Hans': { widgetNames: ['你好'] } });
  });

  it.each([
    ['zh-CN', ['商店']],
    ['en', []],
    ['fr', []],
  ])('MNF-39: in %s the title of a page is set to %j', async (language, titles) => {
    const manifest = { lang: 'en', name_localized: { 'zh-Hans': '商店' } };
    const { page, titles: set } = await runMiniApp({ language, manifest });
    page.onLoad?.({});
    expect(set).toEqual(titles);
  });
});
