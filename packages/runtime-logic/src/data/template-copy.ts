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
import { matchItems, middleOf } from './match-items.ts';
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

let hasFunctions = false;

/** Whether any copy holds a function. Few programs pass any, and the others are spared looking for them. */
export function mayHoldFunctions(): boolean {
  return hasFunctions;
}

function copyPrimitive(value: unknown): unknown {
  switch (typeof value) {
    case 'function':
      hasFunctions = true;
      return value;
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
  const before: readonly unknown[] = Array.isArray(previous) ? previous : [];
  // What is equal is found without copying anything: most lists are set with a few of their items changed.
  const middle = middleOf(before, value, isShownAs);
  const { start, oldEnd, open } = middle;
  const isAsLong = length === before.length;
  if (open.length === 0 && isAsLong && Array.isArray(previous)) return previous;

  const partners = matchItems(before, value, middle, hint?.key);
  const itemHint = hintFor(hint, '*');
  const copy = isAsLong ? before.slice() : before.slice(0, start);
  for (let nth = 0; nth < open.length; nth++) {
    const at = open[nth] as number;
    const place = partners === undefined ? at : (partners[nth] as number);
    const partner = place < 0 ? undefined : before[place];
    const isOther = place !== at || !isAsLong;
    copy[at] = isOther && isShownAs(value[at], partner) ? partner : copyItem(value[at], partner, itemHint);
  }
  return isAsLong ? copy : copy.concat(before.slice(oldEnd));
}

/** Whether a copy of an item would be equal to what is there: then there is no need for one. */
function isShownAs(value: unknown, present: unknown): boolean {
  if (typeof value !== 'object' || value === null) return (copyPrimitive(value) ?? null) === present;
  if (value === present) return true;
  // What is there has an end, so a cycle in the value differs from it somewhere.
  if (typeof present !== 'object' || present === null || Array.isArray(value) !== Array.isArray(present)) return false;
  if (isWxsFunction(value)) return false;
  return Array.isArray(value) ? hasItemsOf(value, present as readonly unknown[]) : hasMembersOf(value as Plain, present as Plain);
}

function hasItemsOf(value: readonly unknown[], present: readonly unknown[]): boolean {
  if (value.length !== present.length) return false;
  for (let at = 0; at < value.length; at++) if (!isShownAs(value[at], present[at])) return false;
  return true;
}

/** Asked for every item of a list that is set, so it makes nothing but the list of keys. */
function hasMembersOf(value: Plain, present: Plain): boolean {
  const keys = Object.keys(present);
  let count = 0;
  for (const key in value) {
    // Inherited names come after an object's own.
    if (!Object.hasOwn(value, key)) break;
    const inner = value[key];
    if (inner === undefined || typeof inner === 'symbol') continue;
    // A copy has its members in the order of what it was made from, so most need not be looked for.
    if (key !== keys[count] && !Object.hasOwn(present, key)) {
      if (key === '__proto__') continue;
      return false;
    }
    const there = present[key];
    if (inner !== there && !isShownAs(inner, there)) return false;
    count += 1;
  }
  return count === keys.length;
}

/** JSON has no `undefined` and no holes in arrays. */
function copyItem(value: unknown, previous: unknown, hint: ListHint | undefined): unknown {
  const copy = copyInner(value, previous, hint);
  return copy === undefined ? null : copy;
}

function isPlainContainer(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
