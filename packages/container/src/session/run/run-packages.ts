// Which packages' code has run in this run's logic layer. The main package comes before any other, and brings the app with
// it; an independent subpackage needs neither, and a run that begins in one has no app until it leaves it.

import type { LifecycleEvents } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { AppPackage } from '../packages/app-package.ts';

/** Events that this file tells the logic layer. */
type Told = Pick<LifecycleEvents, 'packageLoaded' | 'launch'>;

/** Gives the script of a pack of the logic layer, `undefined` for one that there is none of. */
type LoadLogicPack = (name: string) => Promise<string | undefined>;

export interface RunPackagesOptions {
  readonly appPackage: Pick<AppPackage, 'loadCode' | 'hasRoot' | 'isIndependent' | 'packsOf'>;
  readonly launch: LifecycleEvents['launch'];
  /** Runs a script in the realm, after those given before. */
  runScript(root: string, code: string): Promise<void>;
  /** Absent where the realm has all packs of the logic layer. */
  readonly loadPack?: LoadLogicPack;
  /** Gives open views what they can come to show now. Resolves when they have it; rejects with `CONTAINER_CODE_UNREADABLE`. */
  addComponents(): Promise<unknown>;
  tell<Name extends keyof Told>(name: Name, body: Told[Name]): void;
}

export interface RunPackages {
  /** Resolves when the code of a package, and what it stands on, has run. Rejects with `PACKAGE_*` and `ENGINE_*`. */
  enter(root: string): Promise<void>;
}

export function createRunPackages(options: RunPackagesOptions): RunPackages {
  const { appPackage, launch, runScript, addComponents, tell } = options;
  const running = new Map<string, Promise<void>>();
  const packs = new Map<string, Promise<void>>();

  /** Each once in a run; what failed may be tried again. */
  const runPack = (name: string, loadPack: LoadLogicPack): Promise<void> => {
    const ran = packs.get(name) ?? loadPack(name).then((script) => (script === undefined ? undefined : runScript('', script)));
    packs.set(name, ran);
    ran.catch(() => packs.delete(name));
    return ran;
  };

  const load = async (root: string): Promise<void> => {
    const { loadPack } = options;
    const needed = loadPack === undefined ? [] : appPackage.packsOf(root).map((name) => runPack(name, loadPack));
    const [code] = await Promise.all([appPackage.loadCode(root), ...needed]);
    // Before `packageLoaded`, for the logic layer's next commit may name the new components; and before the script, which is not to
    // run once more when this is tried again.
    await addComponents();
    await runScript(root, code.logicScript);
    tell('packageLoaded', { root, bundle: code.logicBundle });
    if (root === '') tell('launch', launch);
  };

  const run = (root: string): Promise<void> => {
    const loading = running.get(root) ?? load(root);
    running.set(root, loading);
    // What failed may be tried again.
    loading.catch(() => running.delete(root));
    return loading;
  };

  return {
    async enter(root) {
      if (!appPackage.hasRoot(root)) throw new DinghyError('PACKAGE_ROOT_UNKNOWN', { root });
      if (root !== '' && !appPackage.isIndependent(root)) {
        // Its code is read while the main package runs; what goes wrong with it shows when its turn comes.
        appPackage.loadCode(root).catch(() => undefined);
        await run('');
      }
      await run(root);
    },
  };
}
