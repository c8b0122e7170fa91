// Components that know one another by path, prepared once and put on any number of stages.

import { DinghyError } from '@dinghy/errors';
import type { WxsRuntime } from '@dinghy/template';
import type { RawDefinition } from '../component/behavior.ts';
import { componentReader } from '../component/component-reader.ts';
import { type ComponentSource, createDefinition, type Definition } from '../component/definition.ts';

export interface StagedComponent {
  readonly source: ComponentSource;
  /** What was given to `Component()`. */
  readonly definition: RawDefinition;
}

export interface ComponentSetOptions {
  readonly components: Readonly<Record<string, StagedComponent>>;
  /** Runs the view scripts of all of them. */
  readonly wxs: WxsRuntime;
  onError(error: unknown, where: string): void;
  onWarning(problem: DinghyError): void;
}

export interface ComponentSet extends Pick<ComponentSetOptions, 'wxs' | 'onError' | 'onWarning'> {
  find(path: string): Definition | undefined;
  /** An inert component in the place of one that is not there. */
  missing(path: string): Definition;
  /** A definition that belongs to one stage only. */
  define(path: string, component: StagedComponent): Definition;
}

/** Preparing a definition costs as much as rendering it, and every test of a suite uses the same ones in a set of its own. */
const prepared = new WeakMap<StagedComponent, { readonly wxs: WxsRuntime; readonly definition: Definition }>();

/** Components are told apart by identity: one that is in several sets is prepared once. */
export function createComponentSet(options: ComponentSetOptions): ComponentSet {
  const { components, wxs, onError, onWarning } = options;
  const absent = new Map<string, Definition>();

  function define(path: string, { source, definition }: StagedComponent): Definition {
    return createDefinition({
      path,
      raw: definition,
      fromPage: false,
      isPage: false,
      source,
      wxs,
      reader: () => componentReader,
      problem: (problem) => onWarning(new DinghyError('DEFINITION_INVALID', { path, problem })),
    });
  }

  return {
    wxs,
    onError,
    onWarning,
    define,
    find(path) {
      const component = Object.hasOwn(components, path) ? components[path] : undefined;
      if (component === undefined) return undefined;
      const known = prepared.get(component);
      if (known?.wxs === wxs) return known.definition;
      const definition = define(path, component);
      prepared.set(component, { wxs, definition });
      return definition;
    },
    missing(path) {
      const known = absent.get(path);
      if (known !== undefined) return known;
      const definition = createDefinition({
        path,
        raw: {},
        fromPage: false,
        isPage: false,
        source: undefined,
        wxs,
        reader: () => componentReader,
        problem: () => {},
      });
      absent.set(path, definition);
      return definition;
    },
  };
}
