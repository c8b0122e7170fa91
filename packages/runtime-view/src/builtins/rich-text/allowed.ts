// What rich text may contain: the platform's list of elements and attributes. Nothing here loads, runs or navigates.

import { lookUp } from '../../attributes/look-up.ts';

export const ALLOWED_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup ' +
    'table tbody td tfoot th thead tr tt u ul'
  ).split(' '),
);

const EVERYWHERE: readonly string[] = ['dir', 'title', 'align'];

/** Attributes by element beside `class` and `style`; `img`'s `src` is loaded by the host, never set as written. */
const BY_TAG: Readonly<Record<string, readonly string[]>> = {
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  font: ['color', 'size', 'face'],
  img: ['alt', 'height', 'width'],
  ol: ['start', 'type'],
  table: ['width', 'border', 'cellpadding', 'cellspacing'],
  td: ['colspan', 'height', 'rowspan', 'width', 'valign'],
  th: ['colspan', 'height', 'rowspan', 'width', 'valign'],
  tr: ['colspan', 'height', 'rowspan', 'width', 'valign'],
};

export function allowedAttributes(tag: string): readonly string[] {
  return [...EVERYWHERE, ...(lookUp(BY_TAG, tag) ?? [])];
}
