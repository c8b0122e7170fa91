// From an element of a template to its plan. `deep` takes in the whole subtree: a block. Otherwise only the element
// itself is planned, and its children are live nodes of their own in its content element.

import {
  type ElementNode,
  type Expression,
  isStatic,
  type NodeBase,
  type TemplateNode,
  type TextNode,
  toText,
} from '@dinghy/template';
import { ariaAttribute, reflectAttribute, writeAttribute } from '../../attributes/aria.ts';
import { dependsOnInstance, resolveClasses, splitClasses } from '../../attributes/class-names.ts';
import { type BuiltIn, coerceProperty, type PropertyDefault } from '../../builtins/unit.ts';
import type { CompileContext } from '../compile-context.ts';
import { dependenciesOf, union } from '../dependencies.ts';
import * as bindings from './bindings.ts';
import { createInertElement } from './create-inert-element.ts';
import type { Binding, ElementPlan, PlannedBinding, PlannedControl, PlannedElement } from './element-plan.ts';
import { type NodePath, pathTo, stepsTo } from './locate.ts';
import { textTransform } from './text-transform.ts';

export function compilePlan(node: ElementNode, context: CompileContext, deep: boolean): ElementPlan {
  const builder = new PlanBuilder(context);
  const root = builder.element(node.e, node, -1, deep, context.textTransform);
  return builder.finish(root.host, root.content, node);
}

/** The plan of a component's host node, in its owner's template. */
export function compileHostPlan(tag: string, node: NodeBase, context: CompileContext): ElementPlan {
  const builder = new PlanBuilder(context);
  const host = builder.host(tag, node);
  return builder.finish(host, host, node);
}

class PlanBuilder {
  readonly #context: CompileContext;
  readonly #located: Node[] = [];
  readonly #bindings: PlannedBinding[] = [];
  readonly #controls: (Omit<PlannedControl, 'at' | 'contentAt'> & { host: Node; content: Node })[] = [];
  readonly #elements: { template: NodeBase; node: Node; parent: number }[] = [];

  constructor(context: CompileContext) {
    this.#context = context;
  }

  finish(root: HTMLElement, content: Node, node: NodeBase): ElementPlan {
    const controls = this.#controls.map(({ host, content: inner, ...planned }) => ({
      ...planned,
      at: this.#at(host),
      contentAt: this.#at(inner),
    }));
    const contentAt = this.#at(content);
    const slot = node.a?.slot;
    const paths = this.#located.map((located): NodePath => pathTo(located, root));
    return {
      prepared: root,
      preparedValues: undefined,
      controls,
      contentAt,
      bindings: this.#bindings,
      paths,
      steps: stepsTo(paths),
      elements: this.#elements.map(
        ({ node: element, ...planned }): PlannedElement => ({ ...planned, path: pathTo(element, root) }),
      ),
      dependencies: union([...this.#bindings.map(({ dependencies }) => dependencies), dependenciesOf(slot)]),
      slotName: slot === undefined ? undefined : this.#context.slotName(slot),
    };
  }

  host(tag: string, node: NodeBase): HTMLElement {
    const host = this.#createElement(tag, 'c' in node && typeof node.c === 'string' ? node.c : undefined);
    this.#elements.push({ template: node, node: host, parent: -1 });
    this.#at(host);
    this.#common(host, node, undefined);
    return host;
  }

  element(
    tag: string,
    node: NodeBase,
    parent: number,
    deep: boolean,
    inherited: bindings.TextTransform | undefined,
  ): { host: HTMLElement; content: HTMLElement } {
    const unit = this.#context.builtIn(tag);
    const host = this.#createElement(tag);
    const index = this.#elements.push({ template: node, node: host, parent }) - 1;
    // The root is always the first located node; bindings of the root rely on it.
    if (index === 0) this.#at(host);
    const content = unit?.skeleton?.(host) ?? host;
    this.#common(host, node, unit);
    if (unit !== undefined) this.#unit(unit, host, content, node);
    for (const [name, handler] of Object.entries(node.w ?? {})) {
      const value = node.a?.[name] ?? node.d?.[name] ?? ['u'];
      this.#bind(bindings.changeBinding(this.#at(host), handler, value), value);
    }
    if (deep) {
      const transform = this.#context.plainDom === undefined ? textTransform(tag, node, inherited) : undefined;
      for (const child of node.n ?? []) this.#child(child, content, index, transform);
    }
    return { host, content };
  }

  #child(node: TemplateNode, parent: HTMLElement, index: number, transform: bindings.TextTransform | undefined): void {
    if (typeof node === 'string' && transform === undefined) {
      parent.append(this.#context.document.createTextNode(node));
    } else if (typeof node === 'string' || 'x' in node) {
      const text = this.#context.document.createTextNode('');
      parent.append(text);
      const expression = typeof node === 'string' ? node : (node as TextNode).x;
      this.#bind(bindings.textBinding(this.#at(text), expression, transform), expression);
    } else if ('e' in node) {
      parent.append(this.element(node.e, node, index, true, transform).host);
    }
    // Nothing else occurs in a block; a package that says otherwise shows nothing there.
  }

  /** What every element has: class, style, id, hidden and accessibility attributes. */
  #common(host: HTMLElement, node: NodeBase, unit: BuiltIn | undefined): void {
    const context = this.#context;
    const attributes = node.a ?? {};
    if (context.plainDom !== undefined) {
      for (const [binding, value] of context.plainDom.bindingsOf(node, this.#at(host))) this.#bind(binding, value);
      return;
    }
    this.#class(host, attributes.class);
    for (const [name, value] of Object.entries(attributes)) {
      const aria = ariaAttribute(name);
      if (aria !== undefined) {
        if (isStatic(value)) writeAttribute(host, aria, value);
        else this.#bind(bindings.ariaBinding(this.#at(host), aria, value), value);
      } else if (name === 'id') {
        if (isStatic(value)) writeAttribute(host, 'id', context.domId(toText(value)));
        else this.#bind(bindings.idBinding(this.#at(host), value), value);
      } else if (name === 'hidden') {
        if (isStatic(value)) reflectAttribute(host, 'hidden', Boolean(value));
        else this.#bind(bindings.hiddenBinding(this.#at(host), value), value);
      } else if (name === 'style') this.#style(host, value);
      else if (name === 'animation' && unit?.properties.animation === undefined) {
        this.#bind(bindings.animationBinding(this.#at(host), value), value);
      }
    }
  }

  #style(host: HTMLElement, value: Expression): void {
    // An address in a style has to be loaded for each page; such a style is never static.
    const plain = isStatic(value) ? this.#context.staticStyle(toText(value)) : undefined;
    if (plain !== undefined) host.style.cssText = plain;
    else this.#bind(bindings.styleBinding(this.#at(host), value), value);
  }

  #class(host: HTMLElement, value: Expression | undefined): void {
    const { classes, marker } = this.#context;
    if (value !== undefined && (!isStatic(value) || dependsOnInstance(splitClasses(toText(value)), classes))) {
      this.#bind(bindings.classBinding(this.#at(host), value, marker), value);
      return;
    }
    const resolved = value === undefined ? '' : resolveClasses(toText(value), classes);
    const text = bindings.withSuffix(resolved, marker);
    if (text !== '') host.className = text;
  }

  #unit(unit: BuiltIn, host: HTMLElement, content: HTMLElement, node: NodeBase): void {
    const attributes = node.a ?? {};
    const properties: Record<string, unknown> = { ...unit.properties };
    const control = unit.create === undefined ? -1 : this.#controls.length;
    if (unit.create !== undefined) this.#controls.push({ unit, template: node, properties, host, content });
    for (const [name, value] of Object.entries(attributes)) {
      if (!Object.hasOwn(unit.properties, name)) continue;
      const fallback = unit.properties[name] as PropertyDefault;
      if (isStatic(value)) properties[name] = coerceProperty(value, fallback);
      else if (control >= 0) this.#bind(bindings.propertyBinding(this.#at(host), control, name, fallback, value), value);
    }
    for (const name of unit.reflects ?? []) this.#reflect(host, name, unit, attributes[name], properties[name]);
  }

  #reflect(host: HTMLElement, name: string, unit: BuiltIn, value: Expression | undefined, initial: unknown): void {
    if (value === undefined || isStatic(value)) reflectAttribute(host, name, initial);
    else this.#bind(bindings.reflectedBinding(this.#at(host), name, unit.properties[name] as PropertyDefault, value), value);
  }

  #bind(binding: Binding, expression: Expression): void {
    this.#bindings.push({ ...binding, dependencies: dependenciesOf(expression) });
  }

  #createElement(tag: string, component?: string): HTMLElement {
    const { plainDom } = this.#context;
    if (plainDom !== undefined) return this.#context.document.createElement(plainDom.tagOf(tag, component));
    // An unknown tag is an inert element: the prefix keeps it from being one of HTML's own.
    const name = /^[\w.-]+$/.test(tag) ? `wx-${tag}` : 'wx-unknown';
    return createInertElement(this.#context.document, name);
  }

  #at(node: Node): number {
    const index = this.#located.indexOf(node);
    return index >= 0 ? index : this.#located.push(node) - 1;
  }
}
