import type { ViewBundle } from '@dinghy/package-format';
import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { compileProject } from '../compile-project.ts';
import { createMemoryFiles } from '../project/project-files.ts';

const PROJECT = {
  'app.json': '{"pages":["a"],"subpackages":[{"root":"far","pages":["b"]},{"root":"alone","pages":["c"],"independent":true}]}',
  'app.js': 'App({})',
  'a.wxml': '<x-late>text</x-late>',
  'a.js': 'Page({})',
  'far/b.wxml': '<view/>',
  'far/b.js': 'Page({})',
  'far/late.json': '{"component":true}',
  'far/late.wxml': '<slot/>',
  'far/late.js': 'Component({})',
  'alone/c.wxml': '<x-late/>',
  'alone/c.js': 'Page({})',
};

async function compile(standIn: string, page = 'a') {
  const json = JSON.stringify({ usingComponents: { 'x-late': '/far/late' }, componentPlaceholder: { 'x-late': standIn } });
  const { package: written, diagnostics } = await compileProject({
    files: createMemoryFiles({ ...PROJECT, [`${page}.json`]: json }),
    transformScript: createEsbuildTransform(esbuild),
    mode: 'development',
  });
  const packages = (written?.decoded.packages ?? []).map(({ root, files }): [string, ViewBundle['components'], string] => {
    const read = (name: string): string => {
      const { sha256 = '' } = files.find(({ path }) => path === name) ?? {};
      return new TextDecoder().decode(written?.blobs.get(sha256));
    };
    return [root, JSON.parse(read('view.json')).components, read('logic.js')];
  });
  return { packages, found: diagnostics.filter(({ file }) => file === `${page}.json`).map(({ code }) => code) };
}

describe('A built-in component that stands in', () => {
  it('is a component of the package, with what is written in the tag inside of its element', async () => {
    const { packages, found } = await compile('view');
    const [[root, views, script] = []] = packages;
    expect(root).toBe('');
    expect(views?.['dinghy-placeholder/view']?.template.bodies[0]).toMatchObject({ n: [{ e: 'view', n: [{ s: 1 }] }] });
    expect(JSON.stringify(views?.a?.template)).toContain('"p":"dinghy-placeholder/view"');
    expect(script).toContain('"dinghy-placeholder/view.js"');
    expect(found).toEqual([]);
  });

  it('is in the package that needs it, which may run without the main one', async () => {
    const { packages } = await compile('cover-view', 'alone/c');
    const holding = packages.filter(([, views]) => Object.keys(views).some((path) => path.includes('dinghy-placeholder')));
    expect(holding.map(([root, views]) => [root, Object.keys(views).sort()])).toEqual([
      ['alone', ['alone/c', 'alone/dinghy-placeholder/cover-view']],
    ]);
  });

  it('stands in for what is named and not there', async () => {
    const { packages } = await compile('gone');
    expect(Object.keys(packages[0]?.[1] ?? {}).sort()).toEqual(['a', 'dinghy-placeholder/view']);
  });
});
