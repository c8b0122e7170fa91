import { compileExpression, type Evaluator, type Expression, type Scope } from '@dinghy/template';

/**
 * Like `compileExpression`, but a plain path may also yield a function. Templates do not see functions, so that both
 * layers read the same; passing one to a component's property (`formatter="{{formatter}}"`) happens in this layer only.
 */
export function compileAttribute(expression: Expression): Evaluator {
  const evaluate = compileExpression(expression);
  if (!isPath(expression)) return evaluate;
  return (scope) => {
    const value = evaluate(scope);
    return value === undefined ? functionAt(expression, scope) : value;
  };
}

function isPath(expression: Expression): boolean {
  if (!Array.isArray(expression)) return false;
  return expression[0] === '.' ? isPath(expression[1] as Expression) : expression[0] === 'd' || expression[0] === 'i';
}

function functionAt(expression: Expression, scope: Scope): unknown {
  const value = rawValue(expression, scope);
  return typeof value === 'function' ? value : undefined;
}

function rawValue(expression: Expression, scope: Scope): unknown {
  const [kind, operand, name] = expression as readonly [string, Expression, string];
  if (kind === 'd') return ownMember(scope.root.data, operand as string);
  if (kind === '.') return ownMember(rawValue(operand, scope), name);
  let frame: Scope | undefined = scope;
  for (let up = operand as number; up > 0 && frame !== undefined; up--) frame = frame.up;
  return frame?.item;
}

function ownMember(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name)) return undefined;
  return (object as Record<string, unknown>)[name];
}
