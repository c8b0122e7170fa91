// The `wx:` attributes of one element.

import type { WxmlAttribute, WxmlElement } from '../../1-parse/wxml/tree.ts';
import { findSimilarName } from '../../diagnostics/similar-name.ts';
import type { Place } from './place.ts';

export interface Directives {
  readonly if?: WxmlAttribute;
  readonly elif?: WxmlAttribute;
  readonly else?: WxmlAttribute;
  readonly for?: WxmlAttribute;
  readonly key?: WxmlAttribute;
  readonly item: string;
  readonly index: string;
}

const KNOWN = ['if', 'elif', 'else', 'for', 'for-items', 'for-item', 'for-index', 'key'] as const;
type Known = (typeof KNOWN)[number];

export function readDirectives(element: WxmlElement, place: Place): Directives {
  const found = new Map<Known, WxmlAttribute>();
  for (const attribute of element.attributes) {
    const match = /^wx([:-])(.*)$/.exec(attribute.name);
    if (match === null || (match[1] === '-' && !KNOWN.some((name) => name === match[2]))) continue;
    const name = KNOWN.find((known) => known === match[2]);
    if (match[1] === ':' && name !== undefined) found.set(name, attribute);
    else reportUnknown(place, attribute, match[2] as string);
  }
  const list = found.get('for') ?? found.get('for-items');
  return {
    ...pick('if', found.get('if')),
    ...pick('elif', found.get('elif')),
    ...pick('else', found.get('else')),
    ...pick('for', list),
    ...pick('key', found.get('key')),
    item: variableName(found.get('for-item')) ?? 'item',
    index: variableName(found.get('for-index')) ?? 'index',
  };
}

function pick<Name extends string>(name: Name, attribute: WxmlAttribute | undefined): { [key in Name]?: WxmlAttribute } {
  return attribute === undefined ? {} : ({ [name]: attribute } as { [key in Name]?: WxmlAttribute });
}

function variableName(attribute: WxmlAttribute | undefined): string | undefined {
  const name = attribute?.value?.trim();
  return name === undefined || name === '' || name.includes('{{') ? undefined : name;
}

/** What other frameworks call it. */
const FOREIGN: Readonly<Record<string, Known>> = { 'else-if': 'elif', elseif: 'elif', show: 'if', 'for-idx': 'for-index' };

function reportUnknown(place: Place, attribute: WxmlAttribute, name: string): void {
  // `wx:item`: the known name's own word.
  const meant =
    KNOWN.find((known) => known === name || known.endsWith(`-${name}`)) ??
    (Object.hasOwn(FOREIGN, name) ? FOREIGN[name] : findSimilarName(name, KNOWN));
  const suggestion = meant === undefined ? undefined : `wx:${meant}`;
  place.sources.report(
    'WXML_DIRECTIVE_UNKNOWN',
    { name: attribute.name, suggestion },
    place.file,
    attribute.start,
    attribute.end,
  );
}
