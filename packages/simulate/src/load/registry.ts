// What has been loaded, by id.

import type { TemplateProgram, WxsModules } from '@dinghy/template';

/** What was given to `Component()` or `load()`. Nothing about it is certain. */
export type RawDefinition = Record<string, unknown>;

export interface LoadedTemplate {
  readonly view: TemplateProgram;
  readonly structure: TemplateProgram;
  readonly wxs: WxsModules;
  readonly listKeys: Readonly<Record<string, string>>;
}

export interface Loaded {
  readonly id: string;
  /** Its files without extension, where it has any. */
  readonly path: string | undefined;
  /** How the component is called in templates and in the DOM; an object definition may have none. */
  readonly tagName: string | undefined;
  /** Names the component to the runtimes: path of its files, or its id. */
  readonly key: string;
  readonly classPrefix: () => string;
  definition: RawDefinition | undefined;
  template: LoadedTemplate;
  /** Components that its template may create, itself included where it does. */
  readonly uses: readonly Loaded[];
  readonly config: Readonly<Record<string, unknown>>;
  /** Compiled stylesheets of it and what it uses, where it was loaded by path. */
  readonly styles: readonly string[] | undefined;
}

const loaded = new Map<string, Loaded>();
/** Those whose id the author chose: templates may use it as a tag without saying so. */
const named = new Map<string, Loaded>();

export function register(component: Loaded, isNamed = false): void {
  loaded.set(component.id, component);
  if (isNamed) named.set(component.id, component);
}

export function namedComponents(): ReadonlyMap<string, Loaded> {
  return named;
}

export function findLoaded(id: unknown): Loaded | undefined {
  return typeof id === 'string' ? loaded.get(id) : undefined;
}
