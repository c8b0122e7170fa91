import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { renderFirstCommits } from '../../../runtime-logic/src/first-commits.ts';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { compileProject } from '../compile-project.ts';
import { createBuildCache } from '../project/build-cache.ts';
import { createMemoryFiles } from '../project/project-files.ts';

const PROJECT = {
  'app.json': '{"pages":["a"]}',
  'app.js': 'App({})',
  'a.wxml': '<view>{{text}}</view>',
  'a.js': 'Page({ data: { text: "hello" } })',
};
const WITH_BOX = {
  ...PROJECT,
  'a.json': '{"usingComponents":{"box":"/box"}}',
  'a.wxml': '<box label="{{text}}"/>',
  'box.json': '{"component":true}',
  'box.wxml': '<view>{{label}}</view>',
};

const transformScript = createEsbuildTransform(esbuild);

async function firstCommits(files: Record<string, string>, cache = createBuildCache()): Promise<Record<string, unknown>> {
  const { package: written } = await compileProject({
    files: createMemoryFiles(files),
    transformScript,
    renderFirstCommits,
    cache,
  });
  const entries = (written?.decoded.packages ?? []).flatMap(({ files: listed }) => {
    const { sha256 = '' } = listed.find(({ path }) => path === 'view.json') ?? {};
    const { firstCommits: found = {} } = JSON.parse(new TextDecoder().decode(written?.blobs.get(sha256)));
    return Object.entries(found as Record<string, string>).map(([page, text]): [string, unknown] => [page, JSON.parse(text)]);
  });
  return Object.fromEntries(entries);
}

describe('First commits in a package', () => {
  it('hold the page and its components with their data', async () => {
    const files = { ...WITH_BOX, 'box.js': 'Component({ properties: { label: String }, data: { n: 1 } })' };
    expect(await firstCommits(files)).toEqual({
      a: {
        definitions: [
          expect.objectContaining({ path: 'a', data: { text: 'hello' } }),
          expect.objectContaining({ path: 'box', properties: { label: ['string'] }, data: { label: '', n: 1 } }),
        ],
        created: [{ id: 1, path: 'a' }],
        children: [[1, [2]]],
      },
    });
  });

  it.each<[name: string, files: Record<string, string>]>([
    ['whose data is made', { ...PROJECT, 'a.js': 'Page({ data: { text: Date.now() } })' }],
    ['that sets data as it loads', { ...PROJECT, 'a.js': 'Page({ data: {}, onLoad() { this.setData({ text: 1 }) } })' }],
    ['that takes properties from its address', { ...PROJECT, 'a.js': 'Component({ properties: { text: String } })' }],
    ['that does not want it', { ...PROJECT, 'a.json': '{"initialRenderingCache":false}' }],
    ['with a component that is not known', { ...WITH_BOX, 'box.js': 'Component(makeBox())' }],
    ['with a component that sets data', { ...WITH_BOX, 'box.js': 'Component({ attached() { this.setData({ n: 2 }) } })' }],
    ['with more than it can show', { ...PROJECT, 'a.js': `Page({ data: { text: "${'x'.repeat(70_000)}" } })` }],
    [
      'whose components depend on the time',
      {
        ...WITH_BOX,
        'box.js': 'Component({ properties: { label: null } })',
        'a.wxml':
          '<wxs module="m">module.exports = { now: function () { return getDate().getTime() } }</wxs><box label="{{m.now()}}"/>',
      },
    ],
    [
      'whose template fails',
      {
        ...WITH_BOX,
        'box.js': 'Component({ properties: { label: null } })',
        'a.wxml': '<wxs module="m">module.exports = { f: function () { return f.g.h() } }; var f;</wxs><box label="{{m.f()}}"/>',
      },
    ],
  ])('are not there for a page %s', async (_, files) => {
    expect(await firstCommits(files)).toEqual({});
  });

  it('are there for a page that sets data as it loads, where it asks for them', async () => {
    const files = {
      ...PROJECT,
      'a.json': '{"initialRenderingCache":"static"}',
      'a.js': 'Page({ data: { text: "hello" }, onLoad() { this.setData({ text: 1 }) } })',
    };
    expect(await firstCommits(files)).toMatchObject({ a: { definitions: [{ data: { text: 'hello' } }] } });
  });

  it('hold what stands in for a component of another package, which is not there when the page is', async () => {
    const files = {
      ...PROJECT,
      'app.json': '{"pages":["a"],"subpackages":[{"root":"far","pages":["b"]}]}',
      'a.json': '{"usingComponents":{"x-late":"/far/late"},"componentPlaceholder":{"x-late":"view"}}',
      'a.wxml': '<x-late/>',
      'far/b.wxml': '',
      'far/b.js': 'Page({ data: { now: Date.now() } })',
      'far/late.json': '{"component":true}',
      'far/late.js': 'Component({})',
    };
    const { a } = (await firstCommits(files)) as { a?: { definitions: readonly { path: string }[] } };
    expect(a?.definitions.map(({ path }) => path)).toEqual(['a', 'dinghy-placeholder/view']);
  });

  it('follow what their pages stand on from build to build', async () => {
    const cache = createBuildCache();
    const files = { ...PROJECT, 'a.js': 'import { text } from "./texts"; Page({ data: { text } })' };
    const read = async (texts: string): Promise<unknown> => firstCommits({ ...files, 'texts.js': texts }, cache);
    expect(await read('export const text = "one"')).toMatchObject({ a: { definitions: [{ data: { text: 'one' } }] } });
    expect(await read('export const text = "two"')).toMatchObject({ a: { definitions: [{ data: { text: 'two' } }] } });
    expect(await read('export const text = make()')).toEqual({});
  });
});
