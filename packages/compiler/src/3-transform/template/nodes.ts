// WXML nodes to template nodes: which nodes stand under a slot scope, a list or a condition. What an element itself
// becomes is in `elements.ts`. From outside in: slot scope, list, condition, element.

import type { Expression, ForNode, TemplateNode } from '@dinghy/template';
import type { WxmlElement, WxmlNode } from '../../1-parse/wxml/tree.ts';
import { slotValueAliases } from './attributes.ts';
import { type Directives, readDirectives } from './directives.ts';
import { compileElement } from './elements.ts';
import { attributeValue, type Place, textValue } from './place.ts';

type Branch = readonly [condition: Expression, nodes: readonly TemplateNode[]];
type Inner = (place: Place) => readonly TemplateNode[];

export function compileNodes(nodes: readonly WxmlNode[], place: Place): readonly TemplateNode[] {
  const compiled: TemplateNode[] = [];
  /** Branches of the `wx:if` that a following `wx:else` belongs to. */
  let chain: Branch[] | undefined;
  for (const node of nodes) {
    if (node.kind === 'text') {
      chain = undefined;
      const value = textValue(place, node.text, node.start);
      compiled.push(typeof value === 'string' ? value : { x: value });
    } else if (!isDeclaration(node)) {
      const directives = readDirectives(node, place);
      if (continuesChain(directives) && chain !== undefined) {
        chain.push(compileBranch(node, directives, place));
        if (directives.elif === undefined) chain = undefined;
      } else {
        reportOrphan(directives, place);
        chain = opensChain(node, directives) ? [] : undefined;
        if (chain === undefined) compiled.push(...compileAlone(node, directives, place));
        else {
          chain.push([conditionOf(directives, place), compileElement(node, place)]);
          compiled.push({ i: chain });
        }
      }
    }
  }
  return compiled;
}

/** Declarations render nothing, and stand between branches without parting them. */
function isDeclaration(element: WxmlElement): boolean {
  if (element.tag === 'import' || element.tag === 'wxs') return true;
  return element.tag === 'template' && element.attributes.some(({ name }) => name === 'name');
}

function continuesChain(directives: Directives): boolean {
  return directives.if === undefined && (directives.elif ?? directives.else) !== undefined;
}

function reportOrphan(directives: Directives, place: Place): void {
  const orphan = continuesChain(directives) ? (directives.elif ?? directives.else) : undefined;
  if (orphan !== undefined)
    place.sources.report('WXML_ELSE_ORPHANED', { name: orphan.name }, place.file, orphan.start, orphan.end);
}

/** A condition inside a list or a slot scope is out of reach of the branches that follow. */
function opensChain(element: WxmlElement, directives: Directives): boolean {
  const condition = directives.if ?? directives.elif;
  return condition !== undefined && directives.for === undefined && slotValueAliases(element).size === 0;
}

function conditionOf(directives: Directives, place: Place): Expression {
  const condition = directives.if ?? directives.elif;
  return condition === undefined ? true : attributeValue(place, condition);
}

function compileBranch(element: WxmlElement, directives: Directives, place: Place): Branch {
  const nodes = inSlotScope(element, directives, place, (scoped) =>
    inList(directives, scoped, (listed) => compileElement(element, listed)),
  );
  return [conditionOf(directives, place), nodes];
}

function compileAlone(element: WxmlElement, directives: Directives, place: Place): readonly TemplateNode[] {
  return inSlotScope(element, directives, place, (scoped) =>
    inList(directives, scoped, (listed) => {
      const nodes = compileElement(element, listed);
      return (directives.if ?? directives.elif) === undefined ? nodes : [{ i: [[conditionOf(directives, listed), nodes]] }];
    }),
  );
}

function inSlotScope(element: WxmlElement, directives: Directives, place: Place, inner: Inner): readonly TemplateNode[] {
  const values = slotValueAliases(element);
  if (values.size === 0) return inner(place);
  const nodes = inner({ ...place, names: { frame: { kind: 'slot', values }, up: place.names } });
  const slot = element.attributes.find(({ name }) => name === 'slot');
  // Under a list the slot may depend on the item; the nodes then say it themselves.
  const target = slot === undefined || directives.for !== undefined ? {} : { a: { slot: attributeValue(place, slot) } };
  return [{ y: Object.fromEntries(values), ...target, n: nodes }];
}

function inList(directives: Directives, place: Place, inner: Inner): readonly TemplateNode[] {
  const { for: attribute, item, index } = directives;
  if (attribute === undefined) return inner(place);
  const list = attributeValue(place, attribute);
  if (typeof list === 'string') {
    place.sources.report('WXML_LIST_STATIC', { value: list }, place.file, attribute.start, attribute.end);
  }
  const nodes = inner({ ...place, names: { frame: { kind: 'loop', item, index, list }, up: place.names } });
  const key = keyOf(directives, place);
  const loop: ForNode = { f: list, ...(key === undefined ? {} : { k: key }), n: nodes };
  return [loop];
}

/** `wx:key` is a name, never evaluated; an empty one is none. */
function keyOf({ key, item }: Directives, place: Place): string | undefined {
  const text = key?.value?.trim();
  if (key === undefined || text === undefined || text === '') return undefined;
  if (!text.includes('{{')) return text;
  const meant = /^\{\{\s*([\w$]+)(?:\.([\w$]+))?\s*\}\}$/.exec(text);
  const suggestion = meant?.[1] !== item ? undefined : (meant[2] ?? '*this');
  place.sources.report('WXML_KEY_DYNAMIC', { suggestion }, place.file, key.start, key.end);
  return undefined;
}
