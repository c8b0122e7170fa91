// Every place where a project names a path, with every way to name one that is not its own: refused with a code, and nothing
// of the file outside is in the package.

import { createPackageReader } from '@dinghy/package-format';
import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { type CompileResult, compileProject } from '../compile-project.ts';
import { preprocessStyle } from '../node/styles/style-compilers.ts';
import { createMemoryFiles } from '../project/project-files.ts';

const transformScript = createEsbuildTransform(esbuild);

const SECRET = 'outside of the project';

/** What lies around the app's folder; the compiler could read it. */
const OUTSIDE: Record<string, string> = {
  'project.config.json': '{"miniprogramRoot":"app/"}',
  'outside.js': `module.exports = "${SECRET}"; Page({ data: "${SECRET}" })`,
  'outside.wxml': `<view title="${SECRET}">${SECRET}</view><template name="t">${SECRET}</template>`,
  'outside.wxs': `module.exports = { a: "${SECRET}" };`,
  'outside.wxss': `.a::after { content: "${SECRET}" }`,
  'outside.less': `.a::after { content: "${SECRET}" }`,
  'outside.scss': `.a::after { content: "${SECRET}" }`,
  'outside.json': `{"component":true,"title":"${SECRET}","light":{"x":"${SECRET}"}}`,
  'outside.png': SECRET,
  'app/app.js': 'App({})',
  'app/p/a.wxml': '<view/>',
  'app/p/a.js': 'Page({})',
};

/** `path` as it is written, without its extension. */
type Place = (path: string) => { readonly files: Record<string, unknown>; readonly app?: object };

const page = (name: string, content: unknown): { readonly files: Record<string, unknown> } => ({
  files: { [`app/p/a.${name}`]: content },
});

const places: Record<string, readonly [code: RegExp, place: Place]> = {
  'a page': [/^PROJECT_PATH_REFUSED$|^PAGE_MISSING$/, (path) => ({ files: {}, app: { pages: ['p/a', path] } })],
  'a page of a subpackage': [
    /^PROJECT_PATH_REFUSED$|^PAGE_MISSING$/,
    (path) => ({ files: {}, app: { subpackages: [{ root: 's', pages: [`../${path}`] }] } }),
  ],
  'the root of a subpackage': [
    /^PROJECT_SUBPACKAGE_INVALID$|^PAGE_MISSING$/,
    (path) => ({ files: {}, app: { subPackages: [{ root: path, pages: ['outside'] }] } }),
  ],
  'the entry page': [/^PROJECT_FIELD_INVALID$/, (path) => ({ files: {}, app: { entryPagePath: path } })],
  'the page of a tab': [
    /^PROJECT_TAB_BAR_INVALID$/,
    (path) => ({ files: {}, app: { tabBar: { list: [{ pagePath: path, text: 'x' }] } } }),
  ],
  'the icon of a tab': [
    /^PROJECT_TAB_BAR_INVALID$/,
    (path) => ({ files: {}, app: { tabBar: { list: [{ pagePath: 'p/a', text: 'x', iconPath: `${path}.png` }] } } }),
  ],
  'a theme': [/^PROJECT_FIELD_INVALID$/, (path) => ({ files: {}, app: { darkmode: true, themeLocation: `${path}.json` } })],
  workers: [/^PROJECT_WORKERS_UNSUPPORTED$/, (path) => ({ files: {}, app: { workers: path } })],
  'a component of the app': [/^COMPONENT_(?:MISSING|PLUGIN)/, (path) => ({ files: {}, app: { usingComponents: { x: path } } })],
  'a component of a page': [/^COMPONENT_(?:MISSING|PLUGIN)/, (path) => page('json', { usingComponents: { x: path } })],
  'the default of a generic': [
    /^COMPONENT_(?:MISSING|PLUGIN)/,
    (path) => page('json', { componentGenerics: { x: { default: path } } }),
  ],
  'an alias': [
    /^SCRIPT_MODULE_MISSING$/,
    (path) => ({
      ...page('js', 'require("@out/outside"); Page({})'),
      app: { resolveAlias: { '@out/*': path.replace(/outside$/, '*') } },
    }),
  ],
  'a module': [/^SCRIPT_(?:MODULE|PLUGIN)/, (path) => page('js', `require(${JSON.stringify(path)}); Page({})`)],
  'an imported module': [/^SCRIPT_(?:MODULE|PLUGIN)/, (path) => page('js', `import a from ${JSON.stringify(path)}; Page({ a })`)],
  'JSON that is required': [
    /^SCRIPT_(?:MODULE|PLUGIN)/,
    (path) => page('js', `require(${JSON.stringify(`${path}.json`)}); Page({})`),
  ],
  'a template that is imported': [
    /^WXML_FILE_MISSING$/,
    (path) => page('wxml', `<import src="${path}.wxml"/><template is="t"/>`),
  ],
  'a template that is included': [/^WXML_FILE_MISSING$/, (path) => page('wxml', `<include src="${path}"/>`)],
  'a view script': [/^WX[MS]L?_/, (path) => page('wxml', `<wxs module="m" src="${path}.wxs"/>{{m.a}}`)],
  'a view script that is required': [
    /^WXS_/,
    (path) => page('wxml', `<wxs module="m">module.exports = require(${JSON.stringify(`${path}.wxs`)})</wxs>{{m.a}}`),
  ],
  'a stylesheet that is imported': [/^STYLE_(?:IMPORT|SYNTAX)/, (path) => page('wxss', `@import "${path}.wxss";`)],
  'a stylesheet by its address': [/^STYLE_(?:IMPORT|SYNTAX)/, (path) => page('wxss', `@import url(${path}.wxss);`)],
  'a picture of a stylesheet': [
    /^STYLE_(?:ASSET|URL|SYNTAX|DECLARATION)/,
    (path) => page('wxss', `.a { background: url("${path}.png") }`),
  ],
  'Less that is imported': [/^STYLE_PREPROCESSOR_FAILED$/, (path) => page('less', `@import "${path}.less";`)],
  'Sass that is used': [/^STYLE_PREPROCESSOR_FAILED$/, (path) => page('scss', `@use "${path}";`)],
};

/** As seen from a page in `app/p/`, and from `app/`. */
const ways: Record<string, string> = {
  dots: '../../outside',
  'dots from the root': '/../outside',
  'dots behind a folder': './p/../../../outside',
  'dots that are escaped': '%2e%2e/%2e%2e/outside',
  'dots that are escaped twice': '%252e%252e/outside',
  backslashes: '..\\\\..\\\\outside',
  'dots and a slash that is escaped': '..%2f..%2foutside',
  'a drive': 'C:/outside',
  'an address of a file': 'file:///outside',
  'a home': '~/outside',
  'a NUL': '../../outside\\0',
};

async function compile({ files, app }: ReturnType<Place>): Promise<CompileResult> {
  const contents = Object.entries({ ...OUTSIDE, 'app/app.json': { pages: ['p/a'], ...app }, ...files });
  const texts = contents.map(([name, content]) => [name, typeof content === 'string' ? content : JSON.stringify(content)]);
  return compileProject({ files: createMemoryFiles(Object.fromEntries(texts)), transformScript, preprocessStyle });
}

const rows = Object.entries(places).flatMap(([place, [code, make]]) =>
  Object.entries(ways).map(([way, path]) => [place, way, code, make, path] as const),
);

const INSIDE = Object.fromEntries(
  Object.entries(OUTSIDE).flatMap(([name, content]) => (name.startsWith('outside.') ? [[`app/p/${name}`, content]] : [])),
);

/** Where a way into the project means nothing, too. */
const UNUSED = new Set(['workers', 'a page of a subpackage', 'the root of a subpackage', 'an alias']);

describe('a path in the project', () => {
  it.each(Object.entries(places).filter(([place]) => !UNUSED.has(place)))('is taken in %s', async (_place, [code, make]) => {
    const { files, app } = make('/p/outside');
    const { diagnostics } = await compile({ files: { ...INSIDE, ...files }, app: { pages: ['p/a', 'p/outside'], ...app } });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).not.toContainEqual(expect.stringMatching(code));
  });
});

describe('a path out of the project', () => {
  it.each(rows)('in %s, by %s, is refused', async (_place, _way, code, make, path) => {
    const written = path.replace('\\0', '\0').replaceAll('\\\\', '\\');
    const { package: built, diagnostics } = await compile(make(written));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContainEqual(expect.stringMatching(code));
    for (const bytes of built?.blobs.values() ?? []) expect(new TextDecoder().decode(bytes)).not.toContain(SECRET);
    if (built === undefined) return;
    const reader = await createPackageReader({
      fetchManifest: async () => built.manifest,
      fetchBlob: async (sha256) => built.blobs.get(sha256) as Uint8Array,
    });
    expect(reader.manifest.app.pages).toEqual(['p/a']);
  });
});

const twins: readonly (readonly [what: string, one: string, other: string])[] = [
  ['by case', 'x/B', 'x/b'],
  ['by the case of a folder', 'X/c', 'x/d'],
  ['by how an accent is written', 'caf\u00e9', 'cafe\u0301'],
];

const uses: Record<string, (one: string, other: string) => { readonly files: Record<string, unknown>; readonly app?: object }> = {
  pages: (one, other) => ({ files: { ...source(one), ...source(other) }, app: { pages: ['p/a', one, other] } }),
  components: (one, other) => ({
    files: { ...source(one), ...source(other), 'app/p/a.json': { usingComponents: { x: `/${one}`, y: `/${other}` } } },
  }),
  modules: (one, other) => ({
    files: { ...source(one), ...source(other), 'app/p/a.js': `require("/${one}"); require("/${other}"); Page({})` },
  }),
  pictures: (one, other) => ({ files: { [`app/${one}.png`]: 'x', [`app/${other}.png`]: 'y' } }),
  subpackages: (one, other) => ({
    files: { ...source(`${one}/z`), ...source(`${other}/z`) },
    app: { subpackages: [one, other].map((root) => ({ root, pages: ['z'] })) },
  }),
};

function source(path: string): Record<string, unknown> {
  return { [`app/${path}.wxml`]: '<view/>', [`app/${path}.js`]: 'Component({})', [`app/${path}.json`]: { component: true } };
}

describe('two paths that are one where case or accents do not count', () => {
  it.each(
    twins.flatMap(([what, one, other]) => Object.entries(uses).map(([use, make]) => [use, what, make(one, other)] as const)),
  )('are refused for %s, %s', async (_use, _what, made) => {
    const { package: built, diagnostics } = await compile(made);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toContainEqual(expect.stringMatching(/^PROJECT_(?:PATH_REFUSED|SUBPACKAGE_INVALID)$/));
    expect(built?.decoded.packages.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'a picture that is called like what is built',
      { 'app/logic.json': '{"x":1}', 'app/View.json': '[1]' },
      {},
      'PROJECT_PATH_REFUSED',
    ],
    ['a folder that is called like what is built', { 'app/logic.js/a.png': 'x' }, {}, 'PROJECT_PATH_REFUSED'],
    [
      'a folder beside a subpackage',
      { 'app/Sub/x.png': 'x', ...source('sub/b') },
      { subpackages: [{ root: 'sub', pages: ['b'] }] },
      'PROJECT_PATH_REFUSED',
    ],
    [
      'a subpackage that is called like what is built',
      source('View.json/b'),
      { subpackages: [{ root: 'View.json', pages: ['b'] }] },
      'PROJECT_SUBPACKAGE_INVALID',
    ],
  ])('are refused for %s', async (_what, files, app, code) => {
    const { package: built, diagnostics } = await compile({ files, app });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(built).toBeDefined();
  });
});
