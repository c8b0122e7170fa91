// One WXML element, its `wx:` attributes aside, to template nodes.

import type { ComponentNode, Expression, TemplateNode } from '@dinghy/template';
import type { WxmlAttribute, WxmlElement } from '../../1-parse/wxml/tree.ts';
import { compileAttributes } from './attributes.ts';
import { withRows } from './builder-rows.ts';
import { checkNames } from './check-names.ts';
import { toModelFields } from './model-path.ts';
import { attributeValue, type Place } from './place.ts';

export function compileElement(element: WxmlElement, place: Place): readonly TemplateNode[] {
  switch (element.tag) {
    case 'block':
      return compileBlock(element, place);
    case 'template':
      return compileUse(element, place);
    case 'include':
      return compileInclude(element, place);
    case 'slot':
      // What is written inside a slot's tags is never shown: the platform has no fallback content.
      return [{ s: 1, ...compileAttributes(element, place).base }];
    default:
      return [compileComponentOrElement(element, place)];
  }
}

function compileComponentOrElement(element: WxmlElement, place: Place): TemplateNode {
  const isCustom = isComponent(element.tag, place);
  checkNames(element, isCustom, place);
  return isCustom ? compileComponent(element, place) : compileBuiltIn(element, place);
}

function isComponent(tag: string, { components }: Place): boolean {
  return components.generics.has(tag) || Object.hasOwn(components.usingComponents, tag);
}

function children(element: WxmlElement, place: Place): { readonly n?: readonly TemplateNode[] } {
  const nodes = place.compileNodes(element.children, place);
  return nodes.length === 0 ? {} : { n: nodes };
}

function attributeOf(element: WxmlElement, name: string): WxmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}

function compileBuiltIn(element: WxmlElement, place: Place): TemplateNode {
  return { e: element.tag, ...compileAttributes(element, place).base, ...children(withRows(element), place) };
}

/** A block makes no node. With `slot` its children go to that slot together. */
function compileBlock(element: WxmlElement, place: Place): readonly TemplateNode[] {
  const slot = attributeOf(element, 'slot');
  if (slot === undefined) return place.compileNodes(element.children, place);
  const inside: Place = { ...place, names: { frame: { kind: 'slot', values: new Map() }, up: place.names } };
  return [{ y: {}, a: { slot: attributeValue(place, slot) }, n: place.compileNodes(element.children, inside) }];
}

function compileComponent(element: WxmlElement, place: Place): ComponentNode {
  const { base, generics } = compileAttributes(element, place);
  const given: Record<string, ComponentNode['c']> = {};
  for (const [name, attribute] of generics) {
    const component = attribute.value === undefined ? undefined : componentOf(attribute.value.trim(), place);
    if (component !== undefined) given[name] = component;
    else
      place.sources.report(
        'WXML_GENERIC_UNKNOWN',
        { name, tag: attribute.value ?? '' },
        place.file,
        attribute.start,
        attribute.end,
      );
  }
  const placeholder = placeholderOf(element.tag, place);
  return {
    c: componentOf(element.tag, place) as ComponentNode['c'],
    t: element.tag,
    ...base,
    ...(Object.keys(given).length === 0 ? {} : { g: given }),
    ...(placeholder === undefined ? {} : { p: placeholder }),
    ...children(element, place),
  };
}

function componentOf(tag: string, { components, uses }: Place): ComponentNode['c'] | undefined {
  if (components.generics.has(tag)) return ['g', tag];
  if (!Object.hasOwn(components.usingComponents, tag)) return undefined;
  const path = components.usingComponents[tag] as string;
  uses.add(path);
  return path;
}

function placeholderOf(tag: string, place: Place): string | undefined {
  if (!Object.hasOwn(place.components.placeholders, tag)) return undefined;
  const placeholder = place.components.placeholders[tag] as string;
  if (placeholder.startsWith('/')) {
    const path = placeholder.slice(1);
    place.uses.add(path);
    return path;
  }
  const component = componentOf(placeholder, place);
  return typeof component === 'string' ? component : `<${placeholder}`;
}

function compileUse(element: WxmlElement, place: Place): readonly TemplateNode[] {
  const is = attributeOf(element, 'is');
  if (is === undefined) {
    place.sources.report('WXML_TEMPLATE_NAMELESS', {}, place.file, element.start, element.end);
    return [];
  }
  const data = attributeOf(element, 'data');
  const name = attributeValue(place, is);
  const target = typeof name === 'string' ? bindStatic(name, is, place) : bindDynamic(name, place);
  if (target === undefined) return [];
  if (data === undefined) return [{ u: target }];
  const value = attributeValue(place, data, true);
  return [{ u: target, v: value, m: toModelFields(value, place.names) }];
}

/** Makes a template reachable from the body. In an include the name is that file's, which the body may use for another. */
function bindStatic(name: string, attribute: WxmlAttribute, place: Place): string | undefined {
  const template =
    place.sources.visibleTemplates(place.file).get(name) ?? place.sources.visibleTemplates(place.body.file).get(name);
  if (template === undefined) {
    if (name !== '') place.sources.report('WXML_TEMPLATE_UNKNOWN', { name }, place.file, attribute.start, attribute.end);
    return undefined;
  }
  const key = place.file === place.body.file ? name : `${template.file.path}#${name}`;
  place.body.templates.set(key, place.bodyOf(template.file, template.name));
  return key;
}

/** Any template that this file or the body's sees may be meant: the body has their table. */
function bindDynamic(name: Expression, place: Place): Expression {
  for (const file of [place.body.file, place.file]) place.body.bound.add(file);
  return name;
}

/** The other file's content, in the scope of this place: its own templates and WXS modules stay behind. */
function compileInclude(element: WxmlElement, place: Place): readonly TemplateNode[] {
  const file = place.sources.loadReferenced(place.file, element);
  if (file === undefined) return [];
  const cyclic = file === place.body.file || place.including.includes(file.path);
  if (cyclic || place.budget.includes-- <= 0) {
    place.sources.report('WXML_INCLUDE_CYCLIC', { src: file.path }, place.file, element.start, element.end);
    return [];
  }
  return place.compileNodes(file.nodes, { ...place, file, including: [...place.including, file.path] });
}
