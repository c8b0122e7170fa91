import { readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackageReader } from '@dinghy/package-format';
import { describe, expect, it } from 'vitest';
import { createArchive } from '../project/miniapp/archive/archive.test-data.ts';
import { buildProject, createProjectCache } from './build-project.ts';
import { createFolder } from './temporary-folder.test-data.ts';

const PROJECT = {
  'app.json': '{"pages":["pages/a/a"]}',
  'app.js': 'App({})',
  'pages/a/a.wxml': '<view/>',
  'pages/a/a.js': 'Page({ data: { version: 1 } })',
};

describe('buildProject', () => {
  it('writes a package that a reader opens', async () => {
    const root = createFolder(PROJECT);
    const outDir = path.join(root, 'dist');
    await buildProject({ root, outDir });
    const reader = await createPackageReader({
      fetchManifest: async () => readFileSync(path.join(outDir, 'manifest.json')),
      fetchBlob: async (sha256) => readFileSync(path.join(outDir, 'files', sha256)),
    });
    expect(await reader.readText('', 'logic.js')).toContain('"pages/a/a.js"');
  });

  it('replaces an older package, keeps what did not change and removes what is no longer listed', async () => {
    const root = createFolder(PROJECT);
    const outDir = path.join(root, 'dist');
    await buildProject({ root, outDir });
    const before = readdirSync(path.join(outDir, 'files'));
    writeFileSync(path.join(root, 'pages/a/a.js'), 'Page({ data: { version: 2 } })');
    await buildProject({ root, outDir });
    const after = readdirSync(path.join(outDir, 'files'));
    expect(after).toHaveLength(before.length);
    expect(after.filter((name) => before.includes(name))).toHaveLength(before.length - 1);
    expect(readdirSync(outDir).sort()).toEqual(['files', 'manifest.json']);
  });

  it('writes source maps of a release beside nothing that is served, one for each script', async () => {
    const root = createFolder(PROJECT);
    const outDir = path.join(root, 'dist');
    const sourceMapsDir = path.join(root, 'maps');
    const { package: written } = await buildProject({ root, outDir, sourceMapsDir });
    const script = written?.decoded.packages[0]?.files.find((file) => file.path === 'logic.js');
    expect(readdirSync(sourceMapsDir)).toEqual([`${script?.sha256}.map`]);
    const map = JSON.parse(readFileSync(path.join(sourceMapsDir, `${script?.sha256}.map`), 'utf8'));
    expect(map.sections.map((section: { map: { sources: string[] } }) => section.map.sources[0])).toEqual([
      'app.js',
      'pages/a/a.js',
    ]);
    expect(readFileSync(path.join(outDir, 'files', script?.sha256 ?? ''), 'utf8')).not.toContain('sourceMappingURL');
    expect((await buildProject({ root, outDir })).maps).toBeUndefined();
  });

  it('writes nothing when nothing can be built', async () => {
    const root = createFolder({ 'app.json': '{' });
    const result = await buildProject({ root, outDir: path.join(root, 'dist') });
    expect(result.package).toBeUndefined();
    expect(readdirSync(root)).toEqual(['app.json']);
  });

  it('rejects for a folder that is not there', async () => {
    await expect(buildProject({ root: '/nowhere' })).rejects.toThrow('ENOENT');
  });
});

describe('buildProject with a cache', () => {
  it('sees what changed on disk: contents, new files, files that went, files put in place by renaming', async () => {
    const root = createFolder(PROJECT);
    const outDir = path.join(root, 'dist');
    const cache = createProjectCache();
    const build = async (): Promise<string> => {
      const { package: written } = await buildProject({ root, outDir, cache });
      expect(written?.manifest).toEqual((await buildProject({ root, outDir })).package?.manifest);
      return JSON.stringify(written?.decoded.packages);
    };
    const seen = [await build()];
    writeFileSync(path.join(root, 'pages/a/a.js'), 'Page({ data: { version: 2 } })');
    seen.push(await build());
    writeFileSync(path.join(root, 'pages/a/a.wxss'), '.a { top: 0 }');
    seen.push(await build());
    writeFileSync(path.join(root, 'next.js'), 'Page({ data: { version: 3 } })');
    renameSync(path.join(root, 'next.js'), path.join(root, 'pages/a/a.js'));
    seen.push(await build());
    rmSync(path.join(root, 'pages/a/a.wxss'));
    seen.push(await build());
    expect(new Set(seen).size).toBe(5);
  });
});

describe('buildProject, MiniApp packages', () => {
  const manifest = {
    app_id: 'org.example.app',
    name: 'Example',
    icons: [{ src: 'i.png' }],
    pages: ['pages/home', 'pages/gone'],
    platform_version: { min_code: 1 },
    version: { code: 3, name: '3.0.0' },
  };
  const contents = {
    'manifest.json': JSON.stringify(manifest),
    'app.js': '',
    'app.css': '.a { color: red',
    'pages/home.html': '<p>home</p>',
    'pages/home.js': 'export default {',
  };

  function writePackage(files: Record<string, string>): string {
    const file = path.join(createFolder({}), 'app.ma');
    writeFileSync(file, createArchive(files));
    return file;
  }

  it('builds them as projects, with id and version of their manifest and findings about their own files', async () => {
    const { package: written, diagnostics } = await buildProject({ root: writePackage(contents) });
    expect(written?.decoded).toMatchObject({ appId: 'org.example.app', version: '3.0.0', app: { pages: ['pages/home'] } });
    expect(written?.decoded.app.raw.miniapp).toMatchObject({ name: 'Example', icons: [{ src: 'i.png' }] });
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'MINIAPP_PACKAGE_IGNORED manifest.json',
      'STYLE_SYNTAX app.css',
      'SCRIPT_SYNTAX pages/home.js',
    ]);
  });

  it('says where in a script of theirs something is, in the first line too', async () => {
    const scripts = { 'app.js': "require('./gone');", 'pages/home.js': "\n\n  require('./away');\n" };
    const { diagnostics } = await buildProject({ root: writePackage({ ...contents, 'app.css': '', ...scripts }) });
    expect(diagnostics.filter(({ code }) => code === 'SCRIPT_MODULE_MISSING')).toMatchObject([
      {
        file: 'app.js',
        range: { start: { offset: 8, line: 1, column: 9 } },
        frame: expect.stringContaining("> 1 | require('./gone');"),
      },
      { file: 'pages/home.js', range: { start: { offset: 12, line: 3, column: 11 } } },
    ]);
  });

  it('takes a folder that is called like one for a project', async () => {
    const project = { 'shop.ma/app.json': '{"pages":["a"]}', 'shop.ma/a.wxml': '<view/>', 'shop.ma/a.js': 'Page({})' };
    const root = path.join(createFolder(project), 'shop.ma');
    expect((await buildProject({ root })).package?.decoded.app.pages).toEqual(['a']);
  });

  it('PKG-23: refuses one that is too large to be read, unread', async () => {
    const root = path.join(createFolder({ 'app.ma': '' }), 'app.ma');
    truncateSync(root, 2 ** 32);
    const { package: written, diagnostics } = await buildProject({ root });
    expect(written).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['MINIAPP_PACKAGE_INVALID']);
  });

  it('builds nothing of one that breaks a rule', async () => {
    const { package: written, diagnostics } = await buildProject({ root: writePackage({ ...contents, 'manifest.json': '{}' }) });
    expect(written).toBeUndefined();
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['MINIAPP_MANIFEST_INVALID']));
  });
});
