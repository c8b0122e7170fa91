// The `wx:` attributes of one element.

import type { WxmlAttribute, WxmlElement } from '../../1-parse/wxml/tree.ts';
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

function reportUnknown(place: Place, attribute: WxmlAttribute, name: string): void {
  const nearest = KNOWN.map((known) => [distance(name, known), known] as const).sort(([a], [b]) => a - b)[0];
  const similar = nearest !== undefined && nearest[0] <= 3 && nearest[0] < nearest[1].length - 1 ? nearest[1] : undefined;
  const meant = KNOWN.find((known) => known === name || known.endsWith(`-${name}`)) ?? similar;
  const suggestion = meant === undefined ? undefined : `wx:${meant}`;
  place.sources.report(
    'WXML_DIRECTIVE_UNKNOWN',
    { name: attribute.name, suggestion },
    place.file,
    attribute.start,
    attribute.end,
  );
}

/** Edit distance with swaps, of short words. */
function distance(a: string, b: string): number {
  if (a.length > 20) return a.length;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    const above = rows[row - 1] as number[];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (above[column - 1] as number) + same,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, (rows[row - 2]?.[column - 2] as number) + 1);
      current.push(best);
    }
    rows.push(current);
  }
  return (rows[a.length] as number[])[b.length] as number;
}
