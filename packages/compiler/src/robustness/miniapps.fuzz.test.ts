// MiniApp packages whose every part somebody made up or damaged: names, manifest, texts, pages, styles, scripts. Opening and
// building one answers with values, and what is built can be read by those who read it.

import { createPackageReader } from '@dinghy/package-format';
import { parse as parseScript } from 'acorn';
import * as esbuild from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { compileProject } from '../compile-project.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createRawArchive } from '../project/miniapp/archive/archive.test-data.ts';
import { openMiniApp } from '../project/miniapp/open-miniapp.ts';

const transformScript = createEsbuildTransform(esbuild);

const WORDS = [
  '{{', '}}', '{{ $t("a.b") }}', "{{ $tc('a.b', n) }}", '{{ $t(k) }}', '{{ this.$t("__proto__") }}', `\${a.b}`, `\${__proto__}`, '$t(', '<p>', '</p>',
  '<p style="width:10px', '{{w}}px', '">', '<img width=5>', '<table><td>', '<template>', '<svg>', '<script>', '<wxs module="miniappText">', '<br>', 'é',
  '\u2028', '\0', '\uD800', 'px', 'rpx', 'url(', '/*', '*/', '{', '}', ';', ':', '@import "', '"', "'", '`', '\\', 'export default ', 'Page(', ')', '=>',
  'constructor', '__proto__', 'toString', ' ', '\n', '1', '-1', 'a', '<a href="/pages/home">', 'onclick="x"', '@click="y"', '#', '%', '%00', '../',
]; // biome-ignore format: rows of words

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(''));

/** The kind that is asked for, or now and then a value of any. */
const member = (wanted: fc.Arbitrary<unknown>, weight = 3): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight, arbitrary: wanted },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    { weight: 1, arbitrary: text },
  );

const path = fc.constantFrom(
  'pages/home',
  'pages/more',
  'pages/gone',
  'widgets/w',
  '../x',
  '/x',
  'pages/home.html',
  '__proto__',
  'a b',
  '%2e%2e/x',
);

const window = fc.record(
  {
    design_width: member(fc.constantFrom(375, 750, 0, 1e-300, 1e300)),
    auto_design_width: member(fc.boolean()),
    background_color: member(fc.constantFrom('#fff', 'red', 'rgb(1,2,3)')),
    navigation_bar_title_text: member(text),
    navigation_bar_title_text_localized: member(
      fc.dictionary(fc.constantFrom('en', 'zh-Hans', 'defaults', 'x y', '__proto__'), text),
    ),
    fullscreen: member(fc.boolean()),
    on_reach_bottom_distance: member(fc.constant(-0.5)),
  },
  { requiredKeys: [] },
);

const manifest = fc.record(
  {
    app_id: member(fc.constantFrom('a', 'constructor', 'Org.Example'), 40),
    name: member(
      text.map((name) => `n${name}`),
      40,
    ),
    icons: member(fc.constant([{ src: 'i.png' }]), 40),
    pages: member(
      fc.array(path, { maxLength: 4 }).map((pages) => ['pages/home', ...pages]),
      40,
    ),
    platform_version: member(fc.constant({ min_code: 1 }), 40),
    version: member(fc.record({ code: member(fc.constant(1)), name: fc.constantFrom('1.0.0', '../x') }), 40),
    lang: member(fc.constantFrom('en', 'zh', 'und', 'i-klingon')),
    name_localized: member(fc.dictionary(fc.constantFrom('en', 'fr', 'xx-'), member(text))),
    widgets: member(fc.array(fc.record({ name: member(text), path: member(path) }), { maxLength: 3 })),
    req_permissions: member(
      fc.array(fc.record({ name: member(fc.constantFrom('location', '__proto__')), reason: member(text) })),
    ),
    color_scheme: member(fc.constantFrom('auto', 'dark')),
    window: member(window),
  },
  { requiredKeys: ['app_id', 'name', 'icons', 'pages', 'platform_version', 'version'] },
);

const table = fc.oneof(fc.constant('{"a":{"b":"x {0} | {n} y"}}'), fc.json({ maxDepth: 4 }), text);

const names = fc.constantFrom(
  'i18n/en.json', 'i18n/zh-Hans.json', 'i18n/defaults.json', 'i18n/no_language.json', 'pages/more.html', 'pages/home.css', 'pages/home.js', 'widgets/w.html',
  'common/a.css', 'common/b.js', 'project.config.json', 'app.json', 'theme.json', 'miniapp-texts.js', 'miniapp-text.wxs', 'miniapp-lifecycle.js',
  'app.miniapp.js', 'constructor', 'toString/x.js', 'pages/home.json', 'tsconfig.json', 'package.json', 'custom-tab-bar/index.js', 'app.scss', 'pages/home.ts',
); // biome-ignore format: rows of names

const contents = fc.oneof(text, table);

const packages = fc.record({
  manifest: fc.oneof({ weight: 9, arbitrary: manifest.map((value) => JSON.stringify(value)) }, { weight: 1, arbitrary: text }),
  html: text,
  script: text,
  css: text,
  others: fc.dictionary(names, contents, { maxKeys: 6 }),
});

describe('a MiniApp package', () => {
  it('made up of anything opens or is refused, builds, and is read back', async () => {
    await fc.assert(
      fc.asyncProperty(packages, async ({ manifest: json, html, script, css, others }) => {
        const files = { 'manifest.json': json, 'app.js': script, 'app.css': css, 'pages/home.html': html, ...others };
        const archive = createRawArchive(Object.entries(files).map(([name, content]) => ({ name, content })));
        const found: Diagnostic[] = [];
        const opened = openMiniApp(archive, { report: (diagnostic) => found.push(diagnostic) });
        if (opened === undefined) {
          expect(found.some(({ severity }) => severity === 'error')).toBe(true);
          return;
        }
        const { appId, version } = opened;
        const { package: written } = await compileProject({ files: opened.files, appId, version, transformScript });
        if (written === undefined) throw new Error('an opened package does not build');
        const reader = await createPackageReader({
          fetchManifest: async () => written.manifest,
          fetchBlob: async (sha256) => written.blobs.get(sha256) as Uint8Array,
        });
        expect(reader.manifest.app.pages[0]).toBe('pages/home');
        parseScript(await reader.readText('', 'logic.js'), { ecmaVersion: 'latest' });
      }),
      { numRuns: Number(process.env.DINGHY_PROPERTY_RUNS ?? 400) },
    );
  }, 600_000);
});
