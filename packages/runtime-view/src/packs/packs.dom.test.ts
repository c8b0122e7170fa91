import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../testing/built-ins.ts';
import { createPacks } from './create-packs.ts';
import { loadPack } from './load-pack.ts';
import { neededPacks } from './needed-packs.ts';
import { PACK_TAGS, packNames } from './pack-tags.ts';

const component = (...nodes: unknown[]) => ({ a: { template: { v: 1, bodies: [{ n: nodes }] } } }) as never;
/** What a page is given, with that in its template. */
const given = (...nodes: unknown[]) => ({ components: component(...nodes), wxs: {} });

describe('neededPacks', () => {
  it('finds tags in lists, branches and named templates, and only tags', () => {
    expect([...neededPacks(component('map', { e: 'x-view', n: [{ f: ['u'], n: [{ e: 'map' }] }] }))]).toEqual(['map']);
    expect([
      ...neededPacks(
        component({
          i: [
            [null, [{ e: 'video' }]],
            [null, [{ e: 'canvas' }]],
          ],
        }),
      ),
    ]).toEqual(['media', 'canvas']);
    expect(neededPacks(component('canvas', { e: 'x-view', a: { canvas: 'map' } })).size).toBe(0);
  });
});

describe('a picker', () => {
  it.each([
    ['selector', ['wheels']],
    ['region', ['regions']],
    [['d', 'mode'], ['regions']],
  ])('of mode %j needs %j', (mode, packs) => {
    expect([...neededPacks(component({ e: 'picker', a: { mode } }, { e: 'picker-view' }))]).toEqual(packs);
  });
});

describe('an editor', () => {
  it('needs what reads HTML', () => {
    expect([...neededPacks(component({ e: 'editor' }))]).toEqual(['editor', 'rich-text']);
  });
});

describe('createPacks', () => {
  it('asks for a pack once, and again after it could not be had', async () => {
    const reports: unknown[] = [];
    const asked: string[] = [];
    let fails = true;
    const packs = createPacks(
      async (name) => {
        asked.push(name);
        if (fails) throw new Error('offline');
        return loadPack(name);
      },
      (error) => reports.push(error),
    );
    expect(packs.ensure(given('text'))).toBeUndefined();
    await packs.ensure(given({ e: 'canvas' }));
    expect(packs.builtIns.size).toBe(0);
    expect(reports).toHaveLength(1);
    fails = false;
    const [first, second] = [packs.ensure(given({ e: 'canvas' })), packs.ensure(given({ e: 'canvas' }))];
    await second;
    expect([...packs.builtIns.keys()]).toEqual(['canvas']);
    await first;
    expect(packs.ensure(given({ e: 'canvas' }))).toBeUndefined();
    expect(asked).toEqual(['canvas', 'canvas']);
  });

  it('asks again after a loader that throws at once', async () => {
    const load = vi.fn((): never => {
      throw new Error('no such pack');
    });
    const packs = createPacks(load, () => {});
    await packs.ensure(given({ e: 'canvas' }));
    await packs.ensure(given({ e: 'canvas' }));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('does not ask for what it has been given', async () => {
    const packs = createPacks(undefined, () => {});
    packs.add('canvas', await loadPack('canvas'));
    expect(packs.builtIns.has('canvas')).toBe(true);
    expect(packs.ensure(given({ e: 'canvas' }))).toBeUndefined();
  });

  it('asks for what runs view scripts where a page has some', async () => {
    const packs = createPacks(loadPack, () => {});
    expect(packs.parts.scripts).toBeUndefined();
    await packs.ensure({ components: {}, wxs: { 'a.wxs': {} } });
    expect(packs.parts.scripts).toBeDefined();
  });
});

describe('packs', () => {
  it.each(packNames.filter((name) => name !== 'regions' && name !== 'scripts'))(
    '%s brings the tags that it is listed for',
    async (name) => {
      const tags = ((await loadPack(name)).units ?? []).map(({ tag }) => tag);
      expect(tags.sort()).toEqual([...PACK_TAGS[name]].sort());
    },
  );
});

let page: BuiltInPage;
afterEach(() => page?.dispose());

describe('a page view', () => {
  it('knows the components of a pack in its first commit', async () => {
    page = await mountWxml('<video src="/a.mp4"/>');
    expect(page.find('wx-video').childElementCount).toBeGreaterThan(0);
  });
});
