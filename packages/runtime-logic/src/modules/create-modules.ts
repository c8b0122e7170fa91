// CommonJS modules of the app package: defined by `logic.js`, run once each when first required.

import { DinghyError } from '@dinghy/errors';
import { folderOf, joinPath, type ResolveOptions, resolveModule } from './resolve-module.ts';

interface ModuleObject {
  exports: unknown;
}

export type RequireFunction = ((path: unknown, onLoad?: unknown, onError?: unknown) => unknown) & {
  async(path: unknown): Promise<unknown>;
};

export type ModuleFunction = (require: RequireFunction, module: ModuleObject, exports: unknown) => void;

export interface Modules {
  /** `__dinghyDefine`. A module that is defined again, as when its package is loaded twice, stays what it is. */
  define(root: unknown, table: unknown): void;
  has(id: string): boolean;
  /** Runs a module by its id; throws what it threw, every time. */
  run(id: string): unknown;
  /** Ids of the modules that are being run, the innermost last. */
  readonly running: readonly string[];
  setAliases(aliases: ResolveOptions['aliases']): void;
}

export interface ModulesOptions {
  /** Loads the subpackage that holds a path, if there is one that is not loaded. */
  loadPackageOf(path: string): Promise<void>;
}

export function createModules({ loadPackageOf }: ModulesOptions): Modules {
  const functions = new Map<string, ModuleFunction>();
  const modules = new Map<string, ModuleObject>();
  const failures = new Map<string, unknown>();
  const running: string[] = [];
  let aliases: ResolveOptions['aliases'] = [];
  const has = (id: string): boolean => functions.has(id);

  function run(id: string): unknown {
    const known = modules.get(id);
    // A module that requires itself in a circle gets what has been exported so far.
    if (known !== undefined) return known.exports;
    if (failures.has(id)) throw failures.get(id);
    const define = functions.get(id);
    if (define === undefined) throw new DinghyError('MODULE_NOT_FOUND', { id, from: running.at(-1) ?? '' });
    const module: ModuleObject = { exports: {} };
    modules.set(id, module);
    running.push(id);
    try {
      // Without `this`: sloppy functions get the global object, which is what UMD wrappers look for.
      define(createRequire(id), module, module.exports);
    } catch (error) {
      modules.delete(id);
      failures.set(id, error);
      throw error;
    } finally {
      running.pop();
    }
    return module.exports;
  }

  function requireFrom(from: string, request: unknown): unknown {
    const id = resolveModule(String(request), from, { has, aliases });
    if (id === undefined) throw new DinghyError('MODULE_NOT_FOUND', { id: String(request), from });
    return run(id);
  }

  async function requireAsync(from: string, request: unknown): Promise<unknown> {
    const path = String(request);
    try {
      if (resolveModule(path, from, { has, aliases }) === undefined)
        await loadPackageOf(joinPath(path.startsWith('/') ? [] : folderOf(from), path) ?? '');
      return requireFrom(from, path);
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      // Programs read the platform's members in `catch`.
      throw Object.assign(failure, { errMsg: failure.message, mod: path });
    }
  }

  function createRequire(from: string): RequireFunction {
    const require = (path: unknown, onLoad?: unknown, onError?: unknown): unknown => {
      if (typeof onLoad !== 'function' && typeof onError !== 'function') return requireFrom(from, path);
      requireAsync(from, path).then(
        (value) => typeof onLoad === 'function' && onLoad(value),
        ({ errMsg, mod }) => typeof onError === 'function' && onError({ errMsg, mod }),
      );
      return undefined;
    };
    return Object.assign(require, { async: (path: unknown) => requireAsync(from, path) });
  }

  return {
    define(_root, table) {
      for (const [id, define] of Object.entries(table as Record<string, ModuleFunction>)) {
        if (!functions.has(id) && typeof define === 'function') functions.set(id, define);
      }
    },
    has,
    run,
    running,
    setAliases(next) {
      aliases = next;
    },
  };
}
