// Each folder of fixtures/ is a case: `input/` is a project, `why` says in a sentence what it shows, and
// `expected/build.txt` is what the build says. Cases with a number are oddities of real projects; of them `expected/run.txt` says
// what the scripts print when they run and what became of the stylesheets. A new case: write `why` and `input/`, run this file with
// `-u`, read `expected/`.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { createPackageReader, type ViewBundle } from '@dinghy/package-format';
import { describe, expect, it } from 'vitest';
import { renderFirstCommits } from '../../runtime-logic/src/first-commits.ts';
import { diagnosticCodes } from './diagnostics/codes.ts';
import { buildProject } from './node/build-project.ts';

const folder = path.join(import.meta.dirname, '../fixtures');
const cases = readdirSync(folder).map((name) => ({ name, why: readFileSync(path.join(folder, name, 'why'), 'utf8').trim() }));

async function describeBuild(root: string): Promise<string> {
  const { package: written, diagnostics } = await buildProject({ root, renderFirstCommits });
  const pages = written?.decoded.app.pages.join(' ') ?? 'none, nothing is built';
  const findings = diagnostics.map(({ severity, code, file, range, message, frame, hint }) => {
    const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`;
    return [`${severity} ${code} ${place}`, message, ...(frame === undefined ? [] : [frame]), hint, ''].join('\n');
  });
  return [`pages: ${pages}`, '', ...findings].join('\n');
}

/** What app.js, then every page and component, write to the console, and the styles. */
async function describeRun(root: string): Promise<string> {
  const { package: written } = await buildProject({ root });
  if (written === undefined) return '';
  const reader = await createPackageReader({
    fetchManifest: async () => written.manifest,
    fetchBlob: async (sha256) => written.blobs.get(sha256) ?? new Uint8Array(),
  });
  const lines: string[] = [];
  for (const { root: name } of written.decoded.packages) {
    lines.push(...(await runLogic(await reader.readText(name, 'logic.js'))));
    const view: ViewBundle = JSON.parse(await reader.readText(name, 'view.json'));
    if (view.appStyle !== undefined && view.appStyle !== '') lines.push(`style of the app: ${view.appStyle}`);
    for (const [path, { style }] of Object.entries(view.components)) if (style !== '') lines.push(`style of ${path}: ${style}`);
  }
  return `${lines.join('\n')}\n`;
}

type ModuleFunction = (require: unknown, module: { exports: unknown }, exports: unknown) => void;

/** In a realm without a browser's or Node's names, as the sandbox is. */
async function runLogic(script: string): Promise<string[]> {
  const lines: string[] = [];
  const modules: Record<string, ModuleFunction> = {};
  const loaded = new Map<string, { exports: unknown }>();
  const load = (id: string): unknown => {
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    const run = modules[id.replace(/^\//, '')];
    if (run === undefined) throw new Error(`module ${id} is not defined`);
    const module = { exports: {} };
    loaded.set(id, module);
    // What the logic layer does with a computed id is its own matter: here it is one of a page's.
    const require = (name: string) => load(name.startsWith('/') ? name : `/${path.posix.join('pages/a', name)}`);
    run(Object.assign(require, { async: async (name: string) => require(name) }), module, module.exports);
    return module.exports;
  };
  let app: unknown;
  const realm = createContext({
    console: { log: (...values: unknown[]) => lines.push(values.join(' ')) },
    __dinghyDefine: (_root: string, defined: Record<string, ModuleFunction>) => Object.assign(modules, defined),
    wx: { getStorageSync: () => '', canIUse: () => true },
    App: (options: unknown) => {
      app = options;
    },
    getApp: () => app,
    getCurrentPages: () => [],
    Page: () => {},
    Component: () => {},
  });
  runInContext(script, realm);
  const ids = Object.keys(modules).filter((id) => /^(?:app|(.*\/)?([^/]+)\/\2|.*\/x)\.js$/.test(id));
  for (const id of ['app.js', ...ids.filter((other) => other !== 'app.js')]) {
    if (!Object.hasOwn(modules, id)) continue;
    try {
      load(`/${id}`);
    } catch (error) {
      lines.push(`${id} throws ${(error as Error).name}: ${(error as Error).message}`);
    }
  }
  // Promises of the realm settle first.
  await new Promise((resolve) => setImmediate(resolve));
  return lines;
}

describe('buildProject', () => {
  it.each(cases)('$name: $why', async ({ name }) => {
    await expect(await describeBuild(path.join(folder, name, 'input'))).toMatchFileSnapshot(
      path.join(folder, name, 'expected/build.txt'),
    );
  });

  it.each(cases.filter(({ name }) => /^\d/.test(name)))('$name runs as it should', async ({ name }) => {
    await expect(await describeRun(path.join(folder, name, 'input'))).toMatchFileSnapshot(
      path.join(folder, name, 'expected/run.txt'),
    );
  });

  it('has a case for each of the thirty oddities of real projects', () => {
    // Those of templates show what the template becomes.
    const all = [...readdirSync(path.join(import.meta.dirname, '3-transform/template/fixtures')), ...readdirSync(folder)];
    const numbers = new Set(all.map((name) => Number.parseInt(name, 10)));
    expect(Array.from({ length: 30 }, (_, index) => index + 1).filter((number) => !numbers.has(number))).toEqual([]);
  });

  it('is shown by a case for every code of projects, pages, scripts and styles', () => {
    const texts = cases.map(({ name }) => readFileSync(path.join(folder, name, 'expected/build.txt'), 'utf8')).join('\n');
    const elsewhere = ['PROJECT_PACKAGE_TOO_LARGE', 'STYLE_PREPROCESSOR_MISSING'];
    const expected = Object.keys(diagnosticCodes).filter(
      (code) => /^(?:PROJECT|PAGE|COMPONENT|SCRIPT|STYLE)_/.test(code) && !elsewhere.includes(code),
    );
    expect(expected.filter((code) => !texts.includes(` ${code} `))).toEqual([]);
  });
});
