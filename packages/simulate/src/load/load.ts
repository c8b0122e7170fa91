import { loadDefinition } from './load-definition.ts';
import { type LoadOptions, loadPath } from './load-path.ts';
import type { RawDefinition } from './registry.ts';

export type { LoadOptions };

/**
 * Loads a component: a path without extension, and the tag that it is to have (default `main`); or a definition object with
 * `template`. Gives the id to render it by.
 *
 * @example
 * const id = load('/project/components/counter/index', 'my-counter', { rootPath: '/project' });
 */
export function load(component: string | RawDefinition, tagName?: string | LoadOptions, options: LoadOptions = {}): string {
  if (typeof component === 'object' && component !== null) return loadDefinition(component);
  if (typeof component !== 'string') throw new Error('componentPath must be a string');
  return typeof tagName === 'object' ? loadPath(component, undefined, tagName) : loadPath(component, tagName, options);
}
