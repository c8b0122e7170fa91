// Which component a path means: what the packages say of it, what its file registered, and the definition made of both.

import { DinghyError } from '@dinghy/errors';
import type { WxsRuntime } from '@dinghy/template';
import type { LogicContext } from '../context.ts';
import type { Modules } from '../modules/create-modules.ts';
import type { RawDefinition } from './behavior.ts';
import type { ComponentReader } from './component-reader.ts';
import { type ComponentSource, createDefinition, type Definition } from './definition.ts';

export interface Definitions {
  /** What a package brings. */
  addSources(sources: Readonly<Record<string, ComponentSource>>): void;
  /** `Page()` and `Component()`. */
  register(raw: unknown, fromPage: boolean): void;
  /** Runs the component's file if that has not happened. `undefined` when there is no such component. */
  find(path: string, isPage: boolean): Definition | undefined;
  /** An inert component in the place of one that is not there. */
  missing(path: string): Definition;
  /** The page or component whose file was run last: `__wxRoute`, by which Taro 1 and 2 know what they are making. */
  readonly route: string | undefined;
}

export interface DefinitionsOptions {
  readonly context: LogicContext;
  readonly modules: Modules;
  readonly wxs: WxsRuntime;
  /** Throws where its pack has not come. */
  reader(): ComponentReader;
}

interface Registration {
  readonly raw: RawDefinition;
  readonly fromPage: boolean;
}

/** Read as a page's: there is nothing to merge. */
const NOT_REGISTERED: Registration = { raw: {}, fromPage: true };

export function createDefinitions({ context, modules, wxs, reader }: DefinitionsOptions): Definitions {
  const sources = new Map<string, ComponentSource>();
  const registrations = new Map<string, Registration>();
  const definitions = new Map<string, Definition>();
  /** Apart from the others: the package that has the component may still come. */
  const missing = new Map<string, Definition>();
  /** The component whose file is being run. */
  let loading: string | undefined;
  let route: string | undefined;

  /**
   * A definition belongs to the file that calls `Component()`; libraries call it from a file of their own, on behalf of
   * the component's file that is running.
   */
  function pathOfCaller(): string | undefined {
    for (const id of [...modules.running].reverse()) {
      const path = id.replace(/\.js$/, '');
      if (sources.has(path)) return path;
    }
    return loading;
  }

  function register(raw: unknown, fromPage: boolean): void {
    const path = pathOfCaller();
    if (path === undefined || typeof raw !== 'object' || raw === null) {
      context.warn(new DinghyError('DEFINITION_MISPLACED', { name: fromPage ? 'Page' : 'Component' }));
      return;
    }
    if (!registrations.has(path)) registrations.set(path, { raw: raw as RawDefinition, fromPage });
  }

  function find(path: string, isPage: boolean): Definition | undefined {
    const known = definitions.get(path);
    if (known !== undefined) return known;
    if (!sources.has(path) && !modules.has(`${path}.js`)) return undefined;
    runFile(path);
    const registration = registrations.get(path);
    if (registration === undefined) {
      context.warn(new DinghyError('COMPONENT_NOT_REGISTERED', { path }));
    }
    const definition = make(path, isPage, registration ?? NOT_REGISTERED);
    definitions.set(path, definition);
    return definition;
  }

  function runFile(path: string): void {
    const outer = loading;
    loading = path;
    route = path;
    try {
      if (modules.has(`${path}.js`)) modules.run(`${path}.js`);
    } catch (error) {
      // Its page or component shows its template with no data; the others are not affected.
      context.report(error, `${path}.js`);
    } finally {
      loading = outer;
    }
  }

  function make(path: string, isPage: boolean, { raw, fromPage }: Registration): Definition {
    return createDefinition({
      path,
      raw,
      fromPage,
      isPage,
      source: sources.get(path),
      wxs,
      reader,
      problem: (problem) => context.warn(new DinghyError('DEFINITION_INVALID', { path, problem })),
    });
  }

  return {
    addSources(more) {
      for (const [path, source] of Object.entries(more)) if (!sources.has(path)) sources.set(path, source);
    },
    get route() {
      return route;
    },
    register,
    find,
    missing(path) {
      const definition = missing.get(path) ?? make(path, false, NOT_REGISTERED);
      missing.set(path, definition);
      return definition;
    },
  };
}
