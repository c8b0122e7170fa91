import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createDiskFiles } from './disk-files.ts';
import { createFolder } from './temporary-folder.test-data.ts';

describe('createDiskFiles', () => {
  it('lists files below the folder, without tools folders and what is excluded', () => {
    const folder = createFolder({ 'a.js': 'a', 'b/c.js': 'c', 'node_modules/x.js': '', '.git/x': '', 'dist/x.js': '' });
    const files = createDiskFiles(folder, [path.join(folder, 'dist')], () => {});
    expect(files.paths).toEqual(['a.js', 'b/c.js']);
    expect(files.readText('b/c.js')).toBe('c');
    expect(files.readText('node_modules/x.js')).toBeUndefined();
  });

  it('leaves out what a build has written, in whatever folder', () => {
    const written = { 'manifest.json': '{"format":1,"packages":[]}', 'files/app.json': '{}' };
    const folder = createFolder({
      'app.json': '{}',
      ...Object.fromEntries(Object.entries(written).map(([name, text]) => [`dist/shop/${name}`, text])),
      'pages/manifest.json': '{"name":"not one of ours"}',
    });
    expect(createDiskFiles(folder, [], () => {}).paths).toEqual(['app.json', 'pages/manifest.json']);
  });

  it('follows links inside of the folder and refuses those that lead out', () => {
    const outside = createFolder({ 'secret.js': 'secret' });
    const folder = createFolder({ 'real/a.js': 'a' });
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'linked'));
    symlinkSync(outside, path.join(folder, 'out'));
    symlinkSync(path.join(outside, 'secret.js'), path.join(folder, 'secret.js'));
    symlinkSync(path.join(folder, 'gone'), path.join(folder, 'dangling'));
    const found: Diagnostic[] = [];
    const files = createDiskFiles(folder, [], (diagnostic) => found.push(diagnostic));
    expect(files.paths).toEqual(['linked/a.js', 'real/a.js']);
    expect(found.map(({ code, file }) => [code, file]).sort()).toEqual([
      ['PROJECT_PATH_REFUSED', 'dangling'],
      ['PROJECT_PATH_REFUSED', 'out'],
      ['PROJECT_PATH_REFUSED', 'secret.js'],
    ]);
  });

  it('ends on a link to an enclosing folder', () => {
    const folder = createFolder({ 'a/b.js': '' });
    symlinkSync(folder, path.join(folder, 'a/loop'));
    expect(createDiskFiles(folder, [], () => {}).paths).toEqual(['a/b.js']);
  });
});
