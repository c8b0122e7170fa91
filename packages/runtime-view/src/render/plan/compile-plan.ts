// From an element of a template to its plan, which takes in all below it that has a fixed shape. Where one of an element's
// children has none, all of them are live nodes of their own, in the element's content element.

import {
  type ElementNode,
  type Expression,
  growsLists,
  isElementNode,
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
import type { CompiledBody } from '../live.ts';
import * as bindings from './bindings.ts';
import { createInertElement } from './create-inert-element.ts';
import type { Binding, ElementPlan, PlannedBinding, PlannedControl, PlannedElement, PlannedHole } from './element-plan.ts';
import { type NodePath, pathTo, stepsTo } from './locate.ts';
import { textTransform } from './text-transform.ts';

export function compilePlan(node: ElementNode, context: CompileContext): ElementPlan {
  const builder = new PlanBuilder(context);
  return builder.finish(builder.element(node, -1, context.textTransform), node);
}

/** The plan of a component's host node, in its owner's template. */
export function compileHostPlan(tag: string, node: NodeBase, context: CompileContext): ElementPlan {
  const builder = new PlanBuilder(context);
  const host = builder.host(tag, node);
  builder.hole(host, 0, undefined);
  return builder.finish(host, node);
}

class PlanBuilder {
  readonly #context: CompileContext;
  readonly #located: Node[] = [];
  readonly #bindings: PlannedBinding[] = [];
  readonly #controls: (Omit<PlannedControl, 'at' | 'contentAt'> & { host: Node; content: Node })[] = [];
  readonly #elements: { template: NodeBase; node: Node; parent: number }[] = [];
  readonly #holes: PlannedHole[] = [];

  constructor(context: CompileContext) {
    this.#context = context;
  }

  finish(root: HTMLElement, node: NodeBase): ElementPlan {
    const controls = this.#controls.map(({ host, content: inner, ...planned }) => ({
      ...planned,
      at: this.#at(host),
      contentAt: this.#at(inner),
    }));
    const slot = node.a?.slot;
    const paths = this.#located.map((located): NodePath => pathTo(located, root));
    return {
      prepared: root,
      preparedValues: undefined,
      controls,
      holes: this.#holes,
      bindings: this.#bindings,
      paths,
      steps: stepsTo(paths),
      elements: this.#elements.map(
        ({ node: element, ...planned }): PlannedElement => ({ ...planned, path: pathTo(element, root) }),
      ),
      dependencies: union([
        ...this.#bindings.map(({ dependencies }) => dependencies),
        ...this.#holes.flatMap(({ body }) => body?.dependencies ?? []),
        dependenciesOf(slot),
      ]),
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

  element(node: ElementNode, parent: number, inherited: bindings.TextTransform | undefined): HTMLElement {
    const unit = this.#context.builtIn(node.e);
    const host = this.#createElement(node.e);
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
    this.#children(node, content, index, inherited);
    return host;
  }

  hole(content: Node, element: number, body: CompiledBody | undefined): void {
    this.#holes.push({ element, at: this.#at(content), body });
  }

  #children(node: ElementNode, content: HTMLElement, index: number, inherited: bindings.TextTransform | undefined): void {
    const { n: children = [] } = node;
    const context = this.#context;
    // A plain DOM shows text as the template has it, and lists whole.
    const isPlain = context.plainDom !== undefined;
    const transform = isPlain ? undefined : textTransform(node.e, node, inherited);
    // A block is one piece of the document: what may be shown elsewhere has its children to itself.
    const isFixed = !this.#movesContent(node) && children.every((child) => this.#hasFixedShape(child));
    if (isFixed) for (const child of children) this.#child(child, content, index, transform);
    else if (children.length > 0)
      this.hole(content, index, context.inside(transform, !isPlain && growsLists(node)).nodes(children));
  }

  #hasFixedShape(node: TemplateNode): boolean {
    return typeof node === 'string' || 'x' in node || (isElementNode(node) && !this.#movesContent(node));
  }

  #movesContent({ e }: ElementNode): boolean {
    return this.#context.builtIn(e)?.movesContent === true;
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
      parent.append(this.element(node, index, transform));
    }
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
