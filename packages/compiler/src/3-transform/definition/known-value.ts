// The value of an expression that says it itself: literals, and what operators and constants make of them. Nothing of the
// program runs here, so nothing that it could do has to be prevented; what would have to run is not known.

import type { AnyNode, CallExpression, Property, SpreadElement } from 'acorn';

/** In place of a value. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** Longer texts are not first seen. */
const TEXT_MAX = 64 * 1024;

export type Evaluate = (node: AnyNode) => unknown;

/** What expressions of one module stand on. */
export interface Surroundings {
  /** Counts down; nothing is known below 0. Shared by all modules of one definition, so that constants that double end. */
  readonly budget: { left: number };
  valueOfName(name: string): unknown;
  /** For objects that are no values themselves. */
  memberOf(object: object, name: string): unknown;
  /** What such an object is as a value. */
  whole(object: object): unknown;
  call(node: CallExpression): unknown;
}

export function createEvaluator({ budget, valueOfName, memberOf, whole, call }: Surroundings): Evaluate {
  const evaluate: Evaluate = (node) => {
    budget.left -= 1;
    if (budget.left < 0) return UNKNOWN;
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
        return member(evaluate(node.object), node.computed ? evaluate(node.property) : nameOf(node.property));
      case 'CallExpression':
        return call(node);
      default:
        return UNKNOWN;
    }
  };

  function member(object: unknown, name: unknown): unknown {
    if ((typeof name !== 'string' && typeof name !== 'number') || typeof object !== 'object' || object === null) return UNKNOWN;
    if (!isPlain(object)) return memberOf(object, String(name));
    return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : UNKNOWN;
  }

  function valueIn(node: AnyNode): unknown {
    const value = evaluate(node);
    return typeof value === 'object' && value !== null && !isPlain(value) ? whole(value) : value;
  }

  function listOf(elements: readonly (AnyNode | null)[]): unknown {
    const list: unknown[] = [];
    for (const element of elements) {
      if (element === null) return UNKNOWN;
      const isSpread = element.type === 'SpreadElement';
      const value = valueIn(isSpread ? element.argument : element);
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
        const value = valueIn(property.argument);
        if (!isRecord(value)) return UNKNOWN;
        Object.assign(object, value);
        continue;
      }
      const key = keyOf(property, evaluate);
      const value = property.kind === 'init' ? valueIn(property.value) : UNKNOWN;
      if (key === undefined || value === UNKNOWN) return UNKNOWN;
      object[key] = value;
    }
    return object;
  }

  return evaluate;
}

/** Name of a member; undefined where that is not known, or would set a prototype. */
export function keyOf({ key, computed }: Property, evaluate: Evaluate): string | undefined {
  const name = computed ? evaluate(key) : key.type === 'Literal' ? key.value : nameOf(key);
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  return name === '__proto__' ? undefined : String(name);
}

function nameOf(node: AnyNode): unknown {
  return node.type === 'Identifier' ? node.name : UNKNOWN;
}

/** A list, or an object with members and nothing else. */
function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);
}

/** Lists, plain objects and primitives, all the way down. */
export function isData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== UNKNOWN;
  return isPlain(value) && Object.values(value).every(isData);
}

function isPrimitive(value: unknown): value is string | number | boolean | null | undefined {
  return value === null || (typeof value !== 'object' && value !== UNKNOWN);
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
