// Which attributes of a component's node are passed to which of its properties (4.7, 4.8, 4.10). One rule for both layers: the
// view works out what the logic layer passes, and is not sent it.

import type { Expression } from '../format.ts';

const RESERVED: ReadonlySet<string> = new Set(['id', 'class', 'slot', 'hidden']);

/**
 * Property name to attribute, in the order in which they are passed.
 *
 * @param attributes of the node, by their camel-cased names
 * @param dataset of the node; `data-foo` may be the property `dataFoo`
 * @param has whether the component has a property of that name
 */
export function passedAttributes<Value>(
  attributes: Iterable<readonly [name: string, value: Value]>,
  dataset: Iterable<readonly [name: string, value: Value]>,
  has: (property: string) => boolean,
): Map<string, Value> {
  const passed = new Map<string, Value>();
  const pass = (property: string, value: Value): void => {
    if (has(property) && !passed.has(property)) passed.set(property, value);
  };
  for (const [name, value] of attributes) {
    if (RESERVED.has(name)) continue;
    // A property may have been declared with dashes.
    pass(has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value);
  }
  for (const [name, value] of dataset) pass(`data${name.charAt(0).toUpperCase()}${name.slice(1)}`, value);
  return passed;
}

/**
 * Whether an expression calls view scripts. Those are passed by the logic layer alone, which may have another answer than the
 * view. A text that looks like such an expression counts as one.
 */
export function callsScripts(expression: Expression): boolean {
  return Array.isArray(expression) && (expression[0] === 'w' || expression.some(callsScripts));
}
