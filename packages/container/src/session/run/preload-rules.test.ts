import { describe, expect, it } from 'vitest';
import { createPreloading, type PreloadOptions } from './preload-rules.ts';

function create(preloadRule: unknown, network?: string) {
  const loaded: string[] = [];
  const appPackage = {
    app: { raw: { preloadRule, subpackages: [{ root: 'goods/', name: 'wares' }, { root: 'help' }] } },
    manifest: { packages: [{ root: '' }, { root: 'goods' }, { root: 'help' }] },
    async loadCode(root: string) {
      loaded.push(root);
      if (root === 'goods') throw new Error('offline');
    },
  } as unknown as PreloadOptions['appPackage'];
  return { loaded, enter: createPreloading({ appPackage, networkType: async () => network }) };
}

describe('createPreloading', () => {
  it('fetches what the rule of a page names, by root, by name, and the main package; a failure keeps nothing up', async () => {
    const { enter, loaded } = create({ 'pages/a': { packages: ['wares', '/help/', '__APP__', 'constructor', 7] } });
    await enter('pages/a');
    expect(loaded).toEqual(['goods', 'help', '']);
  });

  it('takes no time for a root of a million slashes', async () => {
    const { enter, loaded } = create({ 'pages/a': { packages: [`x${'/'.repeat(2 ** 20)}x`, 'help'] } });
    await enter('pages/a');
    expect(loaded).toEqual(['help']);
  });

  it('does so once, and for no other page', async () => {
    const { enter, loaded } = create({ 'pages/a': { packages: ['help'] } });
    for (const path of ['pages/b', 'pages/a', 'pages/a', 'toString']) await enter(path);
    expect(loaded).toEqual(['help']);
  });

  it.each([
    [undefined, 'wifi', true],
    ['wifi', 'wifi', true],
    ['wifi', '4g', false],
    [undefined, '4g', false],
    ['all', '4g', true],
    ['wifi', undefined, true],
  ])('with the network rule %j on %j: %s', async (network, type, expected) => {
    const { enter, loaded } = create({ 'pages/a': { network, packages: ['help'] } }, type);
    await enter('pages/a');
    expect(loaded.length > 0).toBe(expected);
  });

  it.each([null, 'x', { 'pages/a': null }, { 'pages/a': { packages: 'help' } }])(
    'does nothing with the rule %j',
    async (rule) => {
      const { enter, loaded } = create(rule);
      await enter('pages/a');
      expect(loaded).toEqual([]);
    },
  );
});
