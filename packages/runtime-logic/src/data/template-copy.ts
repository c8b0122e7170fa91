// The copy of a component's data that templates see. Mini-programs mutate `this.data` in place and then set it, so what
// is compared and shown is never theirs (design decisions D3, D4).
//
// Template copies are persistent: nobody changes one after the update that made it. What is equal to the copy before
// keeps its identity, so "is it the same?" is `===` for lists, attributes and patches alike.
//
// A copy holds what JSON can say, and functions: those pass from parent to child inside this layer (a `formatter`
// property) and are left out of what crosses the bridge.

import { DinghyError } from '@dinghy/errors';
import { isWxsFunction } from '@dinghy/template';
import { hintFor, type ListHint } from './list-hints.ts';
import { matchItems } from './match-items.ts';
import { MAX_ARRAY_LENGTH } from './parse-path.ts';

type Plain = Record<string, unknown>;

/** Deeper data is a linked list or a mistake; the view's decoder has the same limit. */
const MAX_DEPTH = 128;

/** Containers being copied, outermost first: what is met again inside itself is a cycle. */
const ancestors: object[] = [];

/**
 * A template copy of `value`, sharing with `previous` whatever is equal. `undefined` where there is nothing to show.
 * With `fresh`, the outermost container is new even when it is equal: setting an object counts as a change of it.
 */
export function copyForTemplate(value: unknown, previous: unknown, hint: ListHint | undefined, fresh = false): unknown {
  if (typeof value !== 'object' || value === null) return copyPrimitive(value);
  try {
    const copy = copyContainer(value, previous, hint);
    return fresh && copy === previous ? (Array.isArray(copy) ? copy.slice() : { ...(copy as object) }) : copy;
  } finally {
    ancestors.length = 0;
  }
}

function copyPrimitive(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return String(value);
    case 'symbol':
      return undefined;
    default:
      return value;
  }
}

function copyContainer(value: object, previous: unknown, hint: ListHint | undefined): unknown {
  // Identity is enough: template copies never change, so the same object is the same content.
  if (value === previous) return value;
  // A script function passed as data means nothing outside the template that named it.
  if (isWxsFunction(value)) return undefined;
  // Shown as nothing, like the platform's serialisation would refuse it; the rest of the data still arrives.
  if (ancestors.includes(value)) return null;
  if (ancestors.length >= MAX_DEPTH)
    throw new DinghyError('DATA_VALUE_INVALID', { problem: `it is nested more than ${MAX_DEPTH} levels deep` });
  ancestors.push(value);
  const copy = Array.isArray(value) ? copyArray(value, previous, hint) : copyObject(value as Plain, previous, hint);
  ancestors.pop();
  return copy;
}

function copyInner(value: unknown, previous: unknown, hint: ListHint | undefined): unknown {
  return typeof value === 'object' && value !== null ? copyContainer(value, previous, hint) : copyPrimitive(value);
}

function copyObject(value: Plain, previous: unknown, hint: ListHint | undefined): Plain {
  const before = isPlainContainer(previous) ? previous : undefined;
  const copy: Plain = {};
  let count = 0;
  let same = before !== undefined;
  for (const key of Object.keys(value)) {
    // An own `__proto__` (JSON.parse makes one) would set the copy's prototype.
    if (key === '__proto__') continue;
    const old = before === undefined ? undefined : before[key];
    const inner = copyInner(value[key], old, hintFor(hint, key));
    if (inner === undefined) continue;
    copy[key] = inner;
    count += 1;
    if (same && (inner !== old || (old === undefined && !Object.hasOwn(before as Plain, key)))) same = false;
  }
  if (!same) return copy;
  return Object.keys(before as Plain).length === count ? (before as Plain) : copy;
}

function copyArray(value: readonly unknown[], previous: unknown, hint: ListHint | undefined): unknown[] {
  const length = value.length;
  if (length > MAX_ARRAY_LENGTH) throw new DinghyError('DATA_VALUE_INVALID', { problem: `an array has ${length} items` });
  const before: unknown[] = Array.isArray(previous) ? previous : [];
  const itemHint = hintFor(hint, '*');
  const copy: unknown[] = new Array(length);

  let start = 0;
  while (start < length && start < before.length) {
    const item = copyItem(value[start], before[start], itemHint);
    copy[start] = item;
    if (item !== before[start]) break;
    start += 1;
  }
  if (start === length && length === before.length && Array.isArray(previous)) return before;

  // From the first difference on. Lists of one length are usually edited in place; the others had items come or go,
  // and place by place every item after that would differ.
  const keyed = matchItems(before, value, start, before.length, length, hint?.key);
  for (let at = start; at < length; at++) {
    const partner = keyed === undefined ? at : (keyed[at - start] as number);
    copy[at] = copyItem(value[at], partner < 0 ? undefined : before[partner], itemHint);
  }
  return copy;
}

/** JSON has no `undefined` and no holes in arrays. */
function copyItem(value: unknown, previous: unknown, hint: ListHint | undefined): unknown {
  const copy = copyInner(value, previous, hint);
  return copy === undefined ? null : copy;
}

function isPlainContainer(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
