import { describe, expect, it, vi } from 'vitest';
import { createModules, type ModuleFunction } from './create-modules.ts';

function modulesOf(table: Record<string, ModuleFunction>, loadPackageOf = vi.fn(async () => {})) {
  const modules = createModules({ loadPackageOf });
  modules.define('', table);
  return { modules, loadPackageOf };
}

/** A module whose export says where it is. */
const named =
  (name: string): ModuleFunction =>
  (_require, module) => {
    module.exports = name;
  };

describe('require', () => {
  it.each([
    ['./b', 'a/b.js'],
    ['./b.js', 'a/b.js'],
    ['b', 'a/b.js'],
    ['b.js', 'a/b.js'],
    ['../c', 'c.js'],
    ['/c', 'c.js'],
    ['./data', 'a/data.json'],
    ['./data.json', 'a/data.json'],
    ['./folder', 'a/folder/index.js'],
    ['lodash', 'miniprogram_npm/lodash/index.js'],
    ['@vant/weapp/toast/toast', 'miniprogram_npm/@vant/weapp/toast/toast.js'],
    ['near', 'a/miniprogram_npm/near/index.js'],
    ['utils/x', 'utils/x.js'],
    ['./typed.ts', 'a/typed.js'],
    ['~/c', 'c.js'],
  ])('finds %s', (request, id) => {
    const ids = [
      'a/b.js',
      'c.js',
      'a/data.json',
      'a/folder/index.js',
      'a/miniprogram_npm/near/index.js',
      'miniprogram_npm/lodash/index.js',
      'miniprogram_npm/near/index.js',
      'miniprogram_npm/@vant/weapp/toast/toast.js',
      'utils/x.js',
      'a/typed.js',
    ];
    const { modules } = modulesOf({
      ...Object.fromEntries(ids.map((each) => [each, named(each)])),
      'a/main.js': (require, module) => {
        module.exports = require(request);
      },
    });
    modules.setAliases([['~/*', '/*']]);
    expect(modules.run('a/main.js')).toBe(id);
  });

  it('throws MODULE_NOT_FOUND for a file that is not there, and for one outside the package', () => {
    const { modules } = modulesOf({
      'main.js': (require) => require('./config'),
      'other.js': (require) => require('../../etc/passwd'),
    });
    expect(() => modules.run('main.js')).toThrow('MODULE_NOT_FOUND');
    expect(() => modules.run('other.js')).toThrow('MODULE_NOT_FOUND');
  });

  it('runs each file once', () => {
    const run = vi.fn();
    const { modules } = modulesOf({ 'a.js': run });
    modules.run('a.js');
    modules.run('a.js');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('gives a circle what has been exported so far', () => {
    const { modules } = modulesOf({
      'a.js': (require, module) => {
        (module.exports as { early: number }).early = 1;
        module.exports = { early: 1, fromB: require('./b') };
      },
      'b.js': (require, module) => {
        module.exports = (require('./a') as { early: number }).early;
      },
    });
    expect(modules.run('a.js')).toEqual({ early: 1, fromB: 1 });
  });

  it('throws the failure of a module to everybody who requires it', () => {
    const run = vi.fn(() => {
      throw new Error('broken');
    });
    const { modules } = modulesOf({ 'a.js': run });
    expect(() => modules.run('a.js')).toThrow('broken');
    expect(() => modules.run('a.js')).toThrow('broken');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('lets sloppy code have the global object as `this`', () => {
    const { modules } = modulesOf({ 'a.js': new Function('require', 'module', 'module.exports = this') as ModuleFunction });
    expect(modules.run('a.js')).toBe(globalThis);
  });
});

describe('require.async', () => {
  it('loads the subpackage of a module that is not there', async () => {
    const loadPackageOf = vi.fn(async () => {
      modules.define('sub', { 'sub/x.js': named('x') });
    });
    const { modules } = modulesOf(
      {
        'a/main.js': (require, module) => {
          module.exports = require.async('../sub/x.js');
        },
      },
      loadPackageOf,
    );
    expect(await modules.run('a/main.js')).toBe('x');
    expect(loadPackageOf).toHaveBeenCalledWith('sub/x.js');
  });

  it('fails with the members that programs read, whatever was thrown', async () => {
    const { modules } = modulesOf({
      'main.js': (require, module) => {
        module.exports = [require.async('./none'), require.async('./broken')];
      },
      'broken.js': () => {
        throw 'a text';
      },
    });
    const [none, broken] = modules.run('main.js') as Promise<unknown>[];
    await expect(none).rejects.toMatchObject({
      mod: './none',
      errMsg: expect.stringContaining('none'),
      code: 'MODULE_NOT_FOUND',
    });
    await expect(broken).rejects.toMatchObject({ mod: './broken', errMsg: 'a text' });
  });

  it('is also `require` with callbacks', async () => {
    const loaded = vi.fn();
    const failed = vi.fn();
    const { modules } = modulesOf({
      'x.js': named('x'),
      'main.js': (require) => {
        require('./x', loaded);
        require('./y', loaded, failed);
      },
    });
    modules.run('main.js');
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(expect.objectContaining({ mod: './y' })));
    expect(loaded).toHaveBeenCalledExactlyOnceWith('x');
  });
});
