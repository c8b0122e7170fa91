import { describe, expect, it } from 'vitest';
import { type BuildCache, createBuildCache, endBuild, remember } from './build-cache.ts';

/** Counts how often a text is really computed from two files. */
function createCounter(cache: BuildCache | undefined) {
  const contents = new Map([
    ['a', 'one'],
    ['b', 'two'],
  ]);
  const world = { has: (path: string) => contents.has(path), readText: (path: string) => contents.get(path) };
  let count = 0;
  const build = (settings: readonly unknown[] = []): string | undefined => {
    const result = remember(cache, 'key', settings, world, ({ has, readText }) => {
      count += 1;
      return has('over') ? readText('over') : `${readText('a')}`;
    });
    endBuild(cache);
    return result;
  };
  return { contents, build, count: () => count };
}

describe('remember', () => {
  it('computes once while what was asked has the same answers', () => {
    const { contents, build, count } = createCounter(createBuildCache());
    expect([build(), build()]).toEqual(['one', 'one']);
    contents.set('b', 'never asked for');
    build();
    expect(count()).toBe(1);
  });

  it('computes again when a text changes, a file appears or goes, or the settings differ', () => {
    const { contents, build, count } = createCounter(createBuildCache());
    build();
    contents.set('a', 'changed');
    expect(build()).toBe('changed');
    contents.set('over', 'appeared');
    expect(build()).toBe('appeared');
    contents.delete('over');
    expect(build()).toBe('changed');
    expect(build(['release'])).toBe('changed');
    expect(count()).toBe(5);
  });

  it('computes always without a cache', () => {
    const { build, count } = createCounter(undefined);
    build();
    build();
    expect(count()).toBe(2);
  });

  it('forgets what a build did not use', () => {
    const cache = createBuildCache();
    createCounter(cache).build();
    expect(cache.entries.size).toBe(1);
    endBuild(cache);
    expect(cache.entries.size).toBe(0);
  });

  it('does not remember a failure', async () => {
    const cache = createBuildCache();
    const world = {};
    let attempts = 0;
    const attempt = (): Promise<number> =>
      remember(cache, 'key', [], world, async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('the service was gone');
        return attempts;
      });
    await expect(attempt()).rejects.toThrow('gone');
    expect(await attempt()).toBe(2);
    expect(await attempt()).toBe(2);
  });
});
