// Lists of which the view makes the rows as they come near the screen: the template's copy, which is what the view has,
// holds their first items, and how many there are in all where it does not hold all of them
// (docs/decisions/0032-views-get-what-they-show.md). `this.data` has the whole list, and the rest comes from there.

import { lengthFieldOf } from '@dinghy/template';
import { withPath } from './assign-path.ts';
import type { ListHint } from './list-hints.ts';
import { MAX_ARRAY_LENGTH, type PathSegment } from './parse-path.ts';
import { setInTemplate } from './set-in-template.ts';

type Data = Record<string, unknown>;

/** Of a list that nobody has scrolled in. More than a page shows at first, and no more to copy and to send than most lists are. */
export const FIRST_ITEMS = 1000;

/** As {@link setInTemplate}, for a path to or into a long list, of which the template is to hold `most` items. */
export function setLongList(
  template: Data,
  path: readonly PathSegment[],
  value: unknown,
  most: number,
  hints: ListHint | undefined,
  fresh: Set<object>,
): Data {
  const [field, index] = path as readonly [string, PathSegment | undefined];
  const lengthField = lengthFieldOf(field);
  const list = template[field];
  const present = Array.isArray(list) ? list.length : 0;
  let length = 0;
  let next = template;
  if (index === undefined) {
    // What is too long for data is refused as it would be anywhere else.
    const isLong = Array.isArray(value) && value.length > most && value.length <= MAX_ARRAY_LENGTH;
    if (isLong) length = value.length;
    next = setInTemplate(template, path, isLong ? value.slice(0, most) : value, hints, fresh);
  } else {
    // Nothing but an index leaves the list a list.
    if (typeof index === 'number') length = Math.max(index + 1, (template[lengthField] as number | undefined) ?? present);
    if (typeof index !== 'number' || index < most) next = setInTemplate(template, path, value, hints, fresh);
    // What is between the end of a shorter list and the item is empty.
    else if (present < most) next = withPath(template, [field, most - 1], null, fresh) as Data;
  }
  return withPath(next, [lengthField], length > most ? length : undefined, fresh) as Data;
}
