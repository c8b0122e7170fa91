// The kinds of bindings: how a value gets from an expression to a DOM node.

import { compileExpression, type Expression, toText } from '@dinghy/template';
import { reflectAttribute, writeAttribute } from '../../attributes/aria.ts';
import { resolveClasses } from '../../attributes/class-names.ts';
import { setClassText } from '../../builtins/elements.ts';
import { coerceProperty, type PropertyDefault } from '../../builtins/unit.ts';
import type { ViewScope } from '../scope.ts';
import type { Binding } from './element-plan.ts';

/** Changes what a text node says, for `<text decode space>`. */
export type TextTransform = (text: string, scope: ViewScope) => string;

export function textBinding(at: number, expression: Expression, transform: TextTransform | undefined): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    read: transform === undefined ? (scope) => toText(evaluate(scope)) : (scope) => transform(toText(evaluate(scope)), scope),
    write: (node, value) => {
      (node as Text).data = value as string;
    },
  };
}

export function classBinding(at: number, expression: Expression, suffix: string): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    isCopied: true,
    read: (scope) => withSuffix(resolveClasses(toClassText(evaluate(scope)), scope.root.owner.classes), suffix),
    write: (node, value, live) => {
      setClassText(node as Element, at === 0 ? withSuffix(value as string, live.hostClass) : (value as string));
    },
  };
}

/** An array is a list of class names. */
export function toClassText(value: unknown): string {
  return Array.isArray(value) ? value.map(toText).join(' ') : toText(value);
}

export function withSuffix(classes: string, suffix: string): string {
  if (suffix === '') return classes;
  return classes === '' ? suffix : `${classes} ${suffix}`;
}

export function styleBinding(at: number, expression: Expression): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    read: (scope) => toText(evaluate(scope)),
    write: (node, value, live) => live.page.styles.applyInline(node as HTMLElement, value as string, live.owner.template.path),
  };
}

export function idBinding(at: number, expression: Expression): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    read: (scope) => scope.root.owner.domId(toText(evaluate(scope))),
    write: (node, value) => writeAttribute(node as Element, 'id', value),
  };
}

export function hiddenBinding(at: number, expression: Expression): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    read: (scope) => Boolean(evaluate(scope)),
    write: (node, value) => reflectAttribute(node as Element, 'hidden', value),
  };
}

export function ariaBinding(at: number, name: string, expression: Expression): Binding {
  return { at, read: compileExpression(expression), write: (node, value) => writeAttribute(node as Element, name, value) };
}

export function reflectedBinding(at: number, name: string, fallback: PropertyDefault, expression: Expression): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    read: (scope) => coerceProperty(evaluate(scope), fallback),
    write: (node, value) => reflectAttribute(node as Element, name, value),
  };
}

/** A property of the built-in component with index `control` in the plan. */
export function propertyBinding(
  at: number,
  control: number,
  name: string,
  fallback: PropertyDefault,
  expression: Expression,
): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    read: (scope) => coerceProperty(evaluate(scope), fallback),
    write: (_, value, live, pass) => live.setProperty(control, name, value, pass),
  };
}

/** `animation`, the value of `wx.createAnimation().export()`. */
export function animationBinding(at: number, expression: Expression): Binding {
  return {
    at,
    read: compileExpression(expression),
    write: (node, value, live) => live.page.styles.animate(node as HTMLElement, value),
  };
}

/**
 * `change:prop`: a view script that is told of each new value. `evaluate` yields the script's function when it is called.
 */
export function changeBinding(at: number, handler: Expression, value: Expression): Binding {
  const evaluate = compileExpression(handler);
  const last = new WeakMap<Node, unknown>();
  return {
    at,
    read: compileExpression(value),
    write: (node, next, live) => {
      const before = last.get(node);
      last.set(node, next);
      live.page.propertyChanged(() => evaluate(live.scope), next, before, node as Element);
    },
  };
}
