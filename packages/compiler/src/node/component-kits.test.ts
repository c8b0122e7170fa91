// Real component libraries from npm, all of their components on one page: they must build without a finding that a
// person would have to act on, and every module must run.

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createPackageReader, type PackageReader } from '@dinghy/package-format';
import { describe, expect, it } from 'vitest';
import type { CompileResult } from '../compile-project.ts';
import { buildProject } from './build-project.ts';
import { buildNpm } from './npm/build-npm.ts';
import { createFolder } from './temporary-folder.test-data.ts';

const KITS = ['@vant/weapp', 'tdesign-miniprogram', 'weui-miniprogram'];

/** A project with the kit installed and built, and one page that uses every component of it. */
async function createProject(kit: string): Promise<string> {
  const root = createFolder({
    'package.json': JSON.stringify({ dependencies: { [kit]: '*' } }),
    'app.json': '{"pages":["pages/all/all"]}',
    'app.js': 'App({})',
    'pages/all/all.js': 'Page({})',
  });
  const installed = path.join(root, 'node_modules', kit);
  mkdirSync(path.dirname(installed), { recursive: true });
  symlinkSync(path.dirname(createRequire(import.meta.url).resolve(`${kit}/package.json`)), installed);
  expect((await buildNpm({ root })).diagnostics).toEqual([]);
  const built = path.join(root, 'miniprogram_npm', kit);
  const components = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.json') && JSON.parse(readFileSync(path.join(built, file), 'utf8') || '{}').component === true,
    )
    .map((file) => file.slice(0, -'.json'.length));
  const tags = Object.fromEntries(components.sort().map((component, index) => [`kit-${index}`, `${kit}/${component}`]));
  writeFileSync(path.join(root, 'pages/all/all.json'), JSON.stringify({ usingComponents: tags }));
  writeFileSync(
    path.join(root, 'pages/all/all.wxml'),
    Object.keys(tags)
      .map((tag) => `<${tag}/>`)
      .join('\n'),
  );
  return root;
}

async function open({ package: written }: CompileResult): Promise<PackageReader> {
  return createPackageReader({
    fetchManifest: async () => written?.manifest ?? new Uint8Array(),
    fetchBlob: async (sha256) => written?.blobs.get(sha256) ?? new Uint8Array(),
  });
}

/** Runs every module, with the least of a runtime; returns what they threw and how many components they registered. */
function runAll(script: string): { readonly thrown: readonly string[]; readonly components: number } {
  type Run = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
  const table = new Map<string, Run>();
  let components = 0;
  const info = {
    SDKVersion: '3.8.0',
    platform: 'devtools',
    windowWidth: 375,
    windowHeight: 667,
    safeArea: {},
    statusBarHeight: 20,
  };
  const globals = {
    __dinghyDefine: (_root: string, modules: Record<string, Run>) => {
      for (const [id, run] of Object.entries(modules)) table.set(`/${id}`, run);
    },
    wx: new Proxy({}, { get: () => () => info }),
    App: () => {},
    Page: () => {},
    Component: () => {
      components += 1;
    },
    Behavior: (definition: unknown) => definition,
    getApp: () => ({}),
    getCurrentPages: () => [],
  };
  new Function(...Object.keys(globals), script)(...Object.values(globals));
  const loaded = new Map<string, { exports: unknown }>();
  const require = (id: string): unknown => {
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    const run = table.get(id);
    if (run === undefined) throw new Error(`module ${id} is not defined`);
    const module = { exports: {} };
    loaded.set(id, module);
    run(require, module, module.exports);
    return module.exports;
  };
  const thrown: string[] = [];
  for (const id of table.keys()) {
    try {
      require(id);
    } catch (error) {
      thrown.push(`${id}: ${error}`);
    }
  }
  return { thrown, components };
}

describe.each(KITS)('buildProject, %s', (kit) => {
  it('builds every component, and every module runs', async () => {
    const root = await createProject(kit);
    const result = await buildProject({ root });
    const findings = result.diagnostics.filter(({ severity }) => severity !== 'info');
    const known = ['PROJECT_PACKAGE_TOO_LARGE', 'WXML_DIRECTIVE_UNKNOWN'];
    expect(findings.filter(({ code }) => !known.includes(code))).toEqual([]);

    const reader = await open(result);
    const { thrown, components } = runAll(await reader.readText('', 'logic.js'));
    expect(thrown).toEqual([]);
    const bundle = JSON.parse(await reader.readText('', 'logic.json'));
    expect(components).toBe(Object.keys(bundle.components).length - 1);
  });
});
