// From the class names that a template writes to those in the DOM. Isolation works by prefix: class `x` of a component
// with scope `c3` is `c3--x` in its stylesheet, and here.

import type { StyleIsolation } from '@dinghy/bridge-protocol';

/** How far a component's own class names and those of its page reach. */
export type Isolation = 'isolated' | 'apply-shared' | 'shared';

export function toIsolation(style: StyleIsolation): Isolation {
  return style.replace('page-', '') as Isolation;
}

/** A class name as the component's stylesheet has it, and where the page's reaches in, as the page's has it too. */
function prefixClass(name: string, scope: string, isolation: Isolation): string {
  if (scope === '' || isolation === 'shared') return name;
  return isolation === 'isolated' ? `${scope}--${name}` : `${scope}--${name} ${name}`;
}

/** What class names mean inside one component instance. */
export interface ClassContext {
  readonly scope: string;
  readonly isolation: Isolation;
  /** External class names, as they are written in class attributes. */
  readonly externalClasses: ReadonlySet<string>;
  /** What the owner passed for an external class, resolved in the owner's scope. */
  externalValue(name: string): string;
  /** The context of the template that this component is written in. */
  readonly outer: ClassContext | undefined;
  /** Resolved class lists that mean the same in every instance of the component. */
  readonly cache: Map<string, string>;
  /** Set for a plain DOM, in which an external class that nobody gave leaves its place in the list empty. */
  readonly plain?: boolean;
}

/** Distinct class lists of a component are few; a template that computes endless ones must not fill the memory. */
const CACHE_MAX = 500;

/** Asked for each row of a list, which mostly say the same: whatever else there is to know is asked only once. */
export function resolveClasses(text: string, context: ClassContext): string {
  const { cache } = context;
  const cached = cache.get(text);
  if (cached !== undefined) return cached;
  if (context.plain === true)
    return plainClasses(text)
      .map((name) => resolveClass(name, context))
      .join(' ');
  const isAsWritten = context.scope === '' && context.externalClasses.size === 0 && !/[~^,]/.test(text);
  const names = isAsWritten ? [] : splitClasses(text);
  const resolved = isAsWritten
    ? text
    : names
        .map((name) => resolveClass(name, context))
        .filter((name) => name !== '')
        .join(' ');
  if (dependsOnInstance(names, context)) return resolved;
  if (cache.size >= CACHE_MAX) cache.clear();
  cache.set(text, resolved);
  return resolved;
}

/** Commas part names too: a list of names that stands among other text is joined by them. */
export function splitClasses(text: string): string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

/** As the older engine reads them: whatever is in no plain name parts two. */
function plainClasses(text: string): readonly string[] {
  return text.match(/[-\w~^]+/g) ?? [];
}

function resolveClass(name: string, context: ClassContext): string {
  if (name.startsWith('~')) return name.slice(1);
  if (name.startsWith('^')) return context.outer === undefined ? name.slice(1) : resolveClass(name.slice(1), context.outer);
  if (context.externalClasses.has(name)) return context.externalValue(name);
  return prefixClass(name, context.scope, context.isolation);
}

/** Whether a class list can mean different things in two instances of the component. */
export function dependsOnInstance(names: readonly string[], context: Pick<ClassContext, 'externalClasses'>): boolean {
  return names.some((name) => name.startsWith('^') || context.externalClasses.has(name));
}
