import { describe, expect, it, vi } from 'vitest';
import { createRunPackages } from './run-packages.ts';

interface Given {
  readonly independent?: readonly string[];
  loadPack?(name: string): Promise<string | undefined>;
}

function create({ independent = [], loadPack }: Given = {}) {
  const log: string[] = [];
  const roots = ['', 'sub', 'alone'];
  const loadCode = vi.fn(async (root: string) => ({ root, logicScript: `script of ${root}`, logicBundle: '{}' }));
  const addComponents = vi.fn(async () => {
    await Promise.resolve();
    log.push('views');
  });
  let failRun = (_root: string): Error | undefined => undefined;
  const packages = createRunPackages({
    appPackage: {
      loadCode,
      hasRoot: (root) => roots.includes(root),
      isIndependent: (root) => independent.includes(root),
      packsOf: (root) => (root === 'sub' ? ['scripts', 'names'] : ['scripts', 'newer']),
    },
    launch: { path: 'a', query: {}, scene: 1001, referrerInfo: {} },
    ...(loadPack && { loadPack }),
    runScript: async (root, code) => {
      log.push(code.startsWith('pack') ? code : `run ${root}`);
      const failure = failRun(root);
      if (failure) throw failure;
    },
    addComponents,
    tell: (name, body) => log.push('root' in body ? `${name} ${body.root}` : name),
  });
  return { log, loadCode, addComponents, packages, failWith: (fail: typeof failRun) => (failRun = fail) };
}

describe('createRunPackages', () => {
  it('runs the main package first, and the app before the subpackage', async () => {
    const { packages, log } = create();
    await packages.enter('sub');
    expect(log).toEqual(['views', 'run ', 'packageLoaded ', 'launch', 'views', 'run sub', 'packageLoaded sub']);
  });

  it('gives views the components before the logic layer may name them', async () => {
    const { packages, log } = create();
    await packages.enter('');
    expect(log.indexOf('views')).toBeLessThan(log.indexOf('packageLoaded '));
  });

  it('runs no script before views have its components: what is tried again runs once', async () => {
    const { packages, log, addComponents } = create();
    addComponents.mockRejectedValueOnce(new Error('offline'));
    await expect(packages.enter('')).rejects.toThrow('offline');
    await packages.enter('');
    expect(log.filter((line) => line === 'run ')).toHaveLength(1);
  });

  it('runs an independent subpackage alone, and the app when it is left', async () => {
    const { packages, log } = create({ independent: ['alone'] });
    await packages.enter('alone');
    expect(log).toEqual(['views', 'run alone', 'packageLoaded alone']);
    await packages.enter('');
    expect(log.slice(3)).toEqual(['views', 'run ', 'packageLoaded ', 'launch']);
  });

  it('runs each package once, for callers at the same time too', async () => {
    const { packages, log } = create();
    await Promise.all([packages.enter('sub'), packages.enter('sub'), packages.enter('')]);
    expect(log.filter((line) => line.startsWith('run'))).toEqual(['run ', 'run sub']);
  });

  it('tries again what failed', async () => {
    const { packages, failWith } = create();
    failWith((root) => (root === 'sub' ? new Error('offline') : undefined));
    await expect(packages.enter('sub')).rejects.toThrow('offline');
    failWith(() => undefined);
    await packages.enter('sub');
  });

  it('knows no other root', async () => {
    await expect(create().packages.enter('none')).rejects.toMatchObject({ code: 'PACKAGE_ROOT_UNKNOWN' });
  });

  it('runs the packs of the logic layer that a package needs before it, each once, and none that there is not', async () => {
    const loadPack = vi.fn(async (name: string) => (name === 'newer' ? undefined : `pack ${name}`));
    const { packages, log } = create({ loadPack });
    await packages.enter('sub');
    expect(log.filter((line) => /^(pack|run) /.test(line))).toEqual(['pack scripts', 'run ', 'pack names', 'run sub']);
  });

  it('asks for packs while the code is being read, and again for one that could not be had', async () => {
    let isOffline = true;
    const loadPack = vi.fn(async (name: string) => {
      if (isOffline) throw new Error('offline');
      return `pack ${name}`;
    });
    const { packages, log, loadCode } = create({ loadPack });
    await expect(packages.enter('')).rejects.toThrow('offline');
    expect(loadCode).toHaveBeenCalledTimes(1);
    isOffline = false;
    await packages.enter('');
    expect(log).toContain('pack scripts');
  });
});
