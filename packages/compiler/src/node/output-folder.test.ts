import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProject } from './build-project.ts';
import { makeFolder } from './output-folder.ts';
import { createFolder } from './temporary-folder.test-data.ts';

const PROJECT = {
  'around/shop/app.json': '{"pages":["pages/a/a"]}',
  'around/shop/app.js': 'App({})',
  'around/shop/pages/a/a.wxml': '<view/>',
  'around/shop/pages/a/a.js': 'Page({})',
};

function create(contents: Record<string, string> = {}): { readonly top: string; readonly root: string } {
  const top = createFolder({ ...PROJECT, ...contents });
  return { top, root: path.join(top, 'around/shop') };
}

describe('buildProject, the output folder', () => {
  it.each([
    ['.', 'it is the project folder'],
    ['..', 'the project is in it'],
    ['../..', 'the project is in it'],
    ['/', 'the project is in it'],
    ['pages', 'it has other files in it, such as a'],
    ['../site', 'it has other files in it, such as index.html'],
    ['../web-app', 'it has other files in it'],
    ['app.js', 'a folder is needed, and a file is there'],
    ['../link-to-shop', 'it is the project folder'],
  ])('is not %s, because %s, and nothing is touched', async (out, reason) => {
    const { top, root } = create({ 'around/site/index.html': '', 'around/web-app/manifest.json': '{"name":"A"}' });
    symlinkSync(root, path.join(top, 'around/link-to-shop'));
    const outDir = path.resolve(root, out);
    await expect(buildProject({ root, outDir })).rejects.toMatchObject({
      code: 'BUILD_OUTPUT_UNSAFE',
      message: expect.stringContaining(reason),
    });
    expect(existsSync(path.join(root, 'files'))).toBe(false);
    expect(readFileSync(path.join(top, 'around/web-app/manifest.json'), 'utf8')).toBe('{"name":"A"}');
  });

  it.each(['../new/one', 'dist', '../empty', '../broken-off'])(
    'may be %s, and again with the first output in it',
    async (out) => {
      const { top, root } = create({ 'around/broken-off/files/0': '', 'around/broken-off/.keep': '' });
      mkdirSync(path.join(top, 'around/empty'));
      const outDir = path.resolve(root, out);
      await buildProject({ root, outDir });
      writeFileSync(path.join(outDir, 'notes.txt'), 'kept');
      const { diagnostics } = await buildProject({ root, outDir });
      expect(diagnostics).toEqual([]);
      expect(readFileSync(path.join(outDir, 'notes.txt'), 'utf8')).toBe('kept');
      expect(JSON.parse(readFileSync(path.join(outDir, 'manifest.json'), 'utf8'))).toMatchObject({ format: 1 });
    },
  );

  it('is no source of the next build, also where the project is reached by a link', async () => {
    const { top, root } = create();
    const link = path.join(top, 'link');
    symlinkSync(root, link);
    const first = await buildProject({ root: link, outDir: path.join(link, 'dist') });
    const second = await buildProject({ root: link, outDir: path.join(link, 'dist') });
    expect(second.package?.manifest).toEqual(first.package?.manifest);
  });
});

describe('makeFolder', () => {
  it.each(['/proc/dinghy/files', '/dev/null/x'])('fails for %s, where the system makes no folders', (folder) => {
    expect(() => makeFolder(folder)).toThrow(expect.objectContaining({ code: 'BUILD_OUTPUT_UNWRITABLE' }));
  });
});
