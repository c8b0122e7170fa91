// Attributes of a plain DOM: as the template names them, and absent while they have no value.

import { compileExpression, type Expression, isStatic, type NodeBase, toText } from '@dinghy/template';
import { resolveClasses } from '../attributes/class-names.ts';
import type { PlainDom } from '../render/plain-dom.ts';
import { animationBinding, toClassText } from '../render/plan/bindings.ts';
import type { Binding } from '../render/plan/element-plan.ts';

/** The words that a harness has for a template. */
export interface PlainWords {
  /** DOM tag of an element; `component` is the path of the component whose host it is. */
  tagOf(tag: string, component: string | undefined): string;
  /** Text of an element's style attribute. */
  styleOf(style: string, element: Element): string;
  /** An element's `animation` has a new value. */
  animate(element: HTMLElement, value: unknown): void;
}

export function createPlainDom({ tagOf, styleOf }: Pick<PlainWords, 'tagOf' | 'styleOf'>): PlainDom {
  return {
    tagOf,
    bindingsOf(node, at) {
      const shown = new Map(attributesOf(node, at, styleOf));
      // In the order of the source where that is known, else as the platform's compiler gives them.
      const names = new Set([...(node.r ?? []), ...[...shown.keys()].sort()]);
      return [...names].flatMap((name) => {
        const binding = shown.get(name);
        return binding === undefined ? [] : [binding];
      });
    },
  };
}

type Attribute = readonly [name: string, shown: readonly [Binding, Expression]];

function attributesOf(node: NodeBase, at: number, styleOf: PlainWords['styleOf']): Attribute[] {
  const { class: classes, style, animation } = node.a ?? {};
  const attributes: Attribute[] = [];
  if (classes !== undefined) attributes.push(['class', [classBinding(at, classes), classes]]);
  if (style !== undefined) {
    const text: Expression = isStatic(style) ? style : ['c', style];
    attributes.push(['style', [attributeBinding(at, 'style', text, styleOf), style]]);
  }
  for (const [name, value] of Object.entries(node.d ?? {})) {
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    attributes.push([attribute, [attributeBinding(at, attribute, value), value]]);
  }
  if (animation !== undefined) attributes.push(['animation', [animationBinding(at, animation), animation]]);
  return attributes;
}

/** Class names without anything of ours. */
function classBinding(at: number, expression: Expression): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    read: (scope) => resolveClasses(toClassText(evaluate(scope)), scope.root.owner.classes),
    write: (node, value) => {
      if (value === '') (node as Element).removeAttribute('class');
      else (node as Element).className = value as string;
    },
  };
}

function attributeBinding(
  at: number,
  name: string,
  expression: Expression,
  convert: (text: string, element: Element) => string = (text) => text,
): Binding {
  const evaluate = compileExpression(expression);
  return {
    at,
    read: (scope) => evaluate(scope),
    write: (node, value) => {
      if (value === undefined) (node as Element).removeAttribute(name);
      else (node as Element).setAttribute(name, convert(toText(value), node as Element));
    },
  };
}
