// Components that know one another by path, prepared once and put on any number of stages.

import { DinghyError } from '@dinghy/errors';
import { createWxsRuntime, type WxsModules, type WxsRuntime } from '@dinghy/template';
import type { RawDefinition } from '../component/behavior.ts';
import { type ComponentSource, createDefinition, type Definition } from '../component/definition.ts';

export interface StagedComponent {
  readonly source: ComponentSource;
  /** What was given to `Component()`. */
  readonly definition: RawDefinition;
}

export interface ComponentSetOptions {
  readonly components: Readonly<Record<string, StagedComponent>>;
  readonly wxs: WxsModules;
  onError(error: unknown, where: string): void;
  onWarning(problem: DinghyError): void;
}

export interface ComponentSet extends Pick<ComponentSetOptions, 'onError' | 'onWarning'> {
  readonly wxs: WxsRuntime;
  find(path: string): Definition | undefined;
  /** An inert component in the place of one that is not there. */
  missing(path: string): Definition;
  /** A definition that belongs to one stage only. */
  define(path: string, component: StagedComponent): Definition;
}

export function createComponentSet(options: ComponentSetOptions): ComponentSet {
  const { components, onError, onWarning } = options;
  const wxs = createWxsRuntime({ modules: options.wxs, onError: (error) => onError(error, 'wxs') });
  const definitions = new Map<string, Definition>();

  function define(path: string, { source, definition }: StagedComponent): Definition {
    return createDefinition({
      path,
      raw: definition,
      fromPage: false,
      isPage: false,
      source,
      wxs,
      problem: (problem) => onWarning(new DinghyError('DEFINITION_INVALID', { path, problem })),
    });
  }

  function remember(path: string, make: () => Definition): Definition {
    const known = definitions.get(path);
    if (known !== undefined) return known;
    const definition = make();
    definitions.set(path, definition);
    return definition;
  }

  return {
    wxs,
    onError,
    onWarning,
    define,
    find(path) {
      const component = Object.hasOwn(components, path) ? components[path] : undefined;
      return component === undefined ? undefined : remember(path, () => define(path, component));
    },
    missing: (path) =>
      remember(path, () =>
        createDefinition({ path, raw: {}, fromPage: false, isPage: false, source: undefined, wxs, problem: () => {} }),
      ),
  };
}
