// A compiled expression arrives, a closure leaves. The program comes out of an app package, so it is as untrusted as
// the package: a malformed expression evaluates to `undefined`, and evaluating never throws, never loops, and never
// reaches anything but data and WXS functions.

import type { Expression, Spread } from '../format.ts';
import type { Scope } from '../scope.ts';
import { toText } from '../text.ts';
import { callWxsFunction, WxsFunction } from '../wxs/function.ts';
import { getMember, setOwn, spreadInto } from './member.ts';
import { binaryOperator, type Evaluate, unaryOperator } from './operators.ts';

/** Reads an expression's value in a scope. */
export type Evaluator = Evaluate<Scope>;

/** Deeper expressions than people or generators write; keeps a hostile package from overflowing the stack. */
const NESTING_MAX = 1000;

const UNDEFINED: Evaluator = () => undefined;

/** True for an expression that is its own value: no data can change it. */
export function isStatic(expression: Expression): expression is string | number | boolean | null {
  return !Array.isArray(expression);
}

/** Builds the closure of an expression. Build once per template, call once per node and change. It never throws. */
export function compileExpression(expression: Expression): Evaluator {
  const evaluate = build(expression, 0);
  if (isStatic(expression)) return evaluate;
  return (scope) => {
    try {
      return evaluate(scope);
    } catch {
      // An operand that has no primitive form, as in `1 + { valueOf: 1 }`.
      return undefined;
    }
  };
}

function build(expression: Expression, nesting: number): Evaluator {
  if (isStatic(expression)) return () => expression;
  if (nesting > NESTING_MAX) return UNDEFINED;
  const node = expression as readonly [string, ...Expression[]];
  const operand = (index: number): Evaluator => build(node[index] as Expression, nesting + 1);
  switch (node[0]) {
    case 'u':
      return UNDEFINED;
    case 'd':
      return dataField(String(node[1]));
    case 'i':
      return frame(node[1], (scope) => scope.item);
    case 'x':
      return frame(node[1], (scope) => scope.index);
    case 'v':
      return frame(node[1], (scope) => getMember(scope.values, node[2]));
    case 'w':
      return (scope) => scope.root.modules.get(String(node[1]));
    case '.':
      return member(operand(1), String(node[2]));
    case '[':
      return computedMember(operand(1), operand(2));
    case '(':
      return call(
        operand(1),
        node.slice(2).map((_, index) => operand(index + 2)),
      );
    case '?':
      return conditional(operand(1), operand(2), operand(3));
    case 'a':
      return arrayLiteral(node.slice(1) as (Expression | Spread)[], nesting + 1);
    case 'o':
      return objectLiteral(node.slice(1) as unknown as readonly (readonly [string, Expression] | Spread)[], nesting + 1);
    case 'c':
      return concatenation(node.slice(1).map((_, index) => operand(index + 1)));
    default:
      return operator(node, operand);
  }
}

function operator(node: readonly [string, ...Expression[]], operand: (index: number) => Evaluator): Evaluator {
  const built = node.length > 2 ? binaryOperator(node[0], operand(1), operand(2)) : unaryOperator(node[0], operand(1));
  return built ?? UNDEFINED;
}

function dataField(name: string): Evaluator {
  return (scope) => getMember(scope.root.data, name);
}

function frame(up: Expression | undefined, read: Evaluator): Evaluator {
  if (up === 0) return read;
  return (scope) => {
    let target: Scope | undefined = scope;
    for (let level = 0; level < (up as number) && target !== undefined; level++) target = target.up;
    return target === undefined ? undefined : read(target);
  };
}

function member(object: Evaluator, name: string): Evaluator {
  return (scope) => getMember(object(scope), name);
}

function computedMember(object: Evaluator, key: Evaluator): Evaluator {
  return (scope) => getMember(object(scope), key(scope));
}

/** Only WXS functions are called; anything else yields `undefined`, as on phones. */
function call(callee: Evaluator, args: readonly Evaluator[]): Evaluator {
  return (scope) => {
    const target = callee(scope);
    if (!(target instanceof WxsFunction)) return undefined;
    return callWxsFunction(
      target,
      args.map((arg) => arg(scope)),
    );
  };
}

function conditional(condition: Evaluator, whenTrue: Evaluator, whenFalse: Evaluator): Evaluator {
  return (scope) => (condition(scope) ? whenTrue(scope) : whenFalse(scope));
}

function concatenation(parts: readonly Evaluator[]): Evaluator {
  return (scope) => {
    let text = '';
    for (const part of parts) text += toText(part(scope));
    return text;
  };
}

function isSpread(entry: unknown): entry is Spread {
  return Array.isArray(entry) && entry[0] === '...';
}

function arrayLiteral(items: readonly (Expression | Spread)[], nesting: number): Evaluator {
  const writers = items.map((item): ((into: unknown[], scope: Scope) => void) => {
    const value = build(isSpread(item) ? item[1] : item, nesting);
    if (!isSpread(item)) return (into, scope) => void into.push(value(scope));
    return (into, scope) => {
      const source = value(scope);
      if (Array.isArray(source)) for (const entry of source) into.push(entry);
    };
  });
  return (scope) => {
    const into: unknown[] = [];
    for (const write of writers) write(into, scope);
    return into;
  };
}

function objectLiteral(entries: readonly (readonly [string, Expression] | Spread)[], nesting: number): Evaluator {
  const writers = entries.map((entry): ((into: Record<string, unknown>, scope: Scope) => void) => {
    const value = build(entry[1] as Expression, nesting);
    if (isSpread(entry)) return (into, scope) => spreadInto(into, value(scope));
    const key = String(entry[0]);
    return (into, scope) => setOwn(into, key, value(scope));
  });
  return (scope) => {
    const into: Record<string, unknown> = {};
    for (const write of writers) write(into, scope);
    return into;
  };
}
