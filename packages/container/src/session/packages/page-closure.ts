// What one page view needs of the app's view bundles: the page, every component that it can come to show, and the WXS
// modules of their templates. A view gets nothing else, so opening a page does not cost what the whole app weighs.

import type { Json, ViewClosurePayload } from '@dinghy/bridge-protocol';
import type { ViewBundle, ViewComponent } from '@dinghy/package-format';

/**
 * @param bundles of the packages that are loaded, the main one first
 * @param roots component paths to start from: the page, and what the platform puts round it (a custom tab bar)
 * @param options `known`: components that the view has already; they are gone through, and left out
 */
export function collectPageClosure(
  bundles: readonly ViewBundle[],
  roots: readonly string[],
  { appStyle, known }: { readonly appStyle: string; readonly known?: ReadonlySet<string> },
): ViewClosurePayload {
  const components = new Map<string, ViewComponent>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (components.has(path)) continue;
    const component = findOwn(bundles, 'components', path);
    // A component of a subpackage that is not loaded: its placeholder is shown instead.
    if (component === undefined) continue;
    components.set(path, component);
    waiting.push(...component.uses);
  }
  for (const path of known ?? []) components.delete(path);
  return {
    appStyle,
    components: Object.fromEntries(components) as unknown as Record<string, Json>,
    wxs: collectWxs(bundles, [...components.values()]),
  };
}

/** WXS modules named by the templates, and what those require. */
function collectWxs(bundles: readonly ViewBundle[], components: readonly ViewComponent[]): Record<string, Json> {
  const modules = new Map<string, Json>();
  const waiting = components.flatMap(({ template }) => template.bodies.flatMap(({ w }) => Object.values(w ?? {})));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (modules.has(id)) continue;
    const program = findOwn(bundles, 'wxs', id);
    if (program === undefined) continue;
    modules.set(id, program as unknown as Json);
    waiting.push(...requiredModules(program));
  }
  return Object.fromEntries(modules);
}

/** `['r', id]` nodes of a module's tree. A pair that only looks like one names no module, and adds nothing. */
function requiredModules(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node) && node.length === 2 && node[0] === 'r' && typeof node[1] === 'string') return [node[1]];
  return Object.values(node).flatMap(requiredModules);
}

function findOwn<Part extends 'components' | 'wxs'>(
  bundles: readonly ViewBundle[],
  part: Part,
  key: string,
): ViewBundle[Part][string] | undefined {
  const bundle = bundles.find((candidate) => Object.hasOwn(candidate[part], key));
  return bundle?.[part][key] as ViewBundle[Part][string] | undefined;
}
