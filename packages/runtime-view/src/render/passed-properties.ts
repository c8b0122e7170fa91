// What a component's properties are by the attributes of its node, worked out here as the logic layer works it out
// (docs/decisions/0027-what-the-view-works-out.md): same expressions, same data, same conversion.

import {
  type ComponentNode,
  callsScripts,
  coerceProperty,
  compileExpression,
  type Evaluator,
  type Expression,
  isWxsFunction,
  type PropertyTypes,
  passedAttributes,
} from '@dinghy/template';
import { type Dependencies, dependenciesOf, isTouched } from './dependencies.ts';
import type { Fields, ViewScope } from './scope.ts';

export interface PassedProperty {
  readonly name: string;
  readonly dependencies: Dependencies;
  readonly evaluate: Evaluator;
}

/** Without those that only the logic layer knows: functions, and what view scripts answer. */
export function compilePassed(node: ComponentNode, properties: ReadonlyMap<string, PropertyTypes>): readonly PassedProperty[] {
  const passed = passedAttributes(Object.entries(node.a ?? {}), Object.entries(node.d ?? {}), (name) => properties.has(name));
  return [...passed].flatMap(([name, value]): PassedProperty[] => {
    const types = properties.get(name) as PropertyTypes;
    if (types[0] === 'function' || callsScripts(value)) return [];
    const read = compileExpression(value);
    // The page's own data is what crossed the bridge; anything else may hold what could not have.
    const isData = isDataPath(value);
    const evaluate: Evaluator = (scope) => {
      const converted = coerceProperty(types, read(scope));
      return isData && scope.root.depth === 0 ? converted : toJson(converted);
    };
    return [{ name, dependencies: dependenciesOf(value), evaluate }];
  });
}

/** `data` with the properties in it that are not `own` and have changed; the same object if none has. */
export function passProperties(
  passed: readonly PassedProperty[],
  scope: ViewScope,
  data: Fields,
  own: ReadonlySet<string> | undefined,
  all: boolean,
): Fields {
  let next: Record<string, unknown> | undefined;
  for (const { name, dependencies, evaluate } of passed) {
    if (own?.has(name) || !(all || isTouched(dependencies, scope))) continue;
    const value = evaluate(scope);
    if (value === data[name]) continue;
    next ??= { ...data };
    next[name] = value;
  }
  return next ?? data;
}

function isDataPath(value: Expression): boolean {
  if (!Array.isArray(value)) return false;
  return value[0] === '.' ? isDataPath(value[1] as Expression) : value[0] === 'd';
}

/** As the logic layer's copy of it, which holds what JSON can say. The same value where it does. */
function toJson(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (isWxsFunction(value)) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => toJson(item) ?? null);
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const before = Object.entries(value);
  const members = before.map(([name, inner]) => [name, toJson(inner)] as const).filter(([, inner]) => inner !== undefined);
  const isSame = members.length === before.length && members.every(([, inner], at) => inner === before[at]?.[1]);
  return isSame ? value : Object.fromEntries(members);
}
