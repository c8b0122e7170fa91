// The value of an expression that says it itself: literals, and what operators and constants make of them. Nothing of the
// program runs here, so nothing that it could do has to be prevented; what would have to run is not known.

import type { AnyNode, Property, SpreadElement } from 'acorn';

/** In place of a value. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** Of one module, so that constants which are made of one another end before memory does. */
const VALUES_MAX = 20_000;
const TEXT_MAX = 64 * 1024;

export type Evaluate = (node: AnyNode) => unknown;

/** @param constantOf what a name of the module stands for, where that never changes */
export function createEvaluator(constantOf: (name: string) => AnyNode | undefined): Evaluate {
  let left = VALUES_MAX;
  const pending = new Set<string>();

  const evaluate: Evaluate = (node) => {
    left -= 1;
    if (left < 0) return UNKNOWN;
    switch (node.type) {
      case 'Literal':
        return 'regex' in node || 'bigint' in node ? UNKNOWN : node.value;
      case 'TemplateLiteral':
        return joinTexts(
          node.quasis.map(({ value }) => value.cooked ?? UNKNOWN),
          node.expressions.map(evaluate),
        );
      case 'Identifier':
        return valueOfName(node.name);
      case 'ArrayExpression':
        return listOf(node.elements);
      case 'ObjectExpression':
        return objectOf(node.properties);
      case 'UnaryExpression':
        return unary(node.operator, evaluate(node.argument));
      case 'BinaryExpression':
        return binary(node.operator, evaluate(node.left), evaluate(node.right));
      case 'ConditionalExpression': {
        const test = evaluate(node.test);
        return test === UNKNOWN ? UNKNOWN : evaluate(test ? node.consequent : node.alternate);
      }
      case 'MemberExpression':
        return memberOf(evaluate(node.object), node.computed ? evaluate(node.property) : nameOf(node.property));
      default:
        return UNKNOWN;
    }
  };

  function valueOfName(name: string): unknown {
    const constant = constantOf(name);
    if (constant === undefined) return GLOBALS.has(name) ? GLOBALS.get(name) : UNKNOWN;
    // Each mention anew: shared objects would be copied once for each way that leads to them.
    if (pending.has(name)) return UNKNOWN;
    pending.add(name);
    const value = evaluate(constant);
    pending.delete(name);
    return value;
  }

  function listOf(elements: readonly (AnyNode | null)[]): unknown {
    const list: unknown[] = [];
    for (const element of elements) {
      if (element === null) return UNKNOWN;
      const isSpread = element.type === 'SpreadElement';
      const value = evaluate(isSpread ? element.argument : element);
      if (value === UNKNOWN || (isSpread && !Array.isArray(value))) return UNKNOWN;
      if (isSpread) list.push(...(value as unknown[]));
      else list.push(value);
    }
    return list;
  }

  function objectOf(properties: readonly (Property | SpreadElement)[]): unknown {
    const object: Record<string, unknown> = {};
    for (const property of properties) {
      if (property.type === 'SpreadElement') {
        const value = evaluate(property.argument);
        if (!isRecord(value)) return UNKNOWN;
        Object.assign(object, value);
        continue;
      }
      const key = keyOf(property, evaluate);
      const value = property.kind === 'init' ? evaluate(property.value) : UNKNOWN;
      if (key === undefined || value === UNKNOWN) return UNKNOWN;
      object[key] = value;
    }
    return object;
  }

  return evaluate;
}

const GLOBALS: ReadonlyMap<string, unknown> = new Map([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]);

/** Name of a member; undefined where that is not known, or would set a prototype. */
export function keyOf({ key, computed }: Property, evaluate: Evaluate): string | undefined {
  const name = computed ? evaluate(key) : key.type === 'Literal' ? key.value : nameOf(key);
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  return name === '__proto__' ? undefined : String(name);
}

function nameOf(node: AnyNode): unknown {
  return node.type === 'Identifier' ? node.name : UNKNOWN;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrimitive(value: unknown): value is string | number | boolean | null | undefined {
  return value === null || (typeof value !== 'object' && value !== UNKNOWN);
}

function memberOf(object: unknown, name: unknown): unknown {
  if ((typeof name !== 'string' && typeof name !== 'number') || typeof object !== 'object' || object === null) return UNKNOWN;
  return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : UNKNOWN;
}

function unary(operator: string, value: unknown): unknown {
  if (value === UNKNOWN) return UNKNOWN;
  if (operator === '!') return !value;
  if (operator === 'void') return undefined;
  if (!isPrimitive(value)) return UNKNOWN;
  if (operator === '-') return -Number(value);
  return operator === '+' ? Number(value) : UNKNOWN;
}

function binary(operator: string, left: unknown, right: unknown): unknown {
  if (!isPrimitive(left) || !isPrimitive(right)) return UNKNOWN;
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) return joinTexts(['', '', ''], [left, right]);
  if (typeof left !== 'number' || typeof right !== 'number') return UNKNOWN;
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  if (operator === '/') return left / right;
  return operator === '%' ? left % right : UNKNOWN;
}

function joinTexts(texts: readonly unknown[], values: readonly unknown[]): unknown {
  let joined = '';
  for (const [at, text] of texts.entries()) {
    const value = at < values.length ? values[at] : '';
    if (!isPrimitive(text) || !isPrimitive(value) || joined.length > TEXT_MAX) return UNKNOWN;
    joined += String(text) + String(value);
  }
  return joined;
}
