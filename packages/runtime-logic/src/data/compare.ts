// What the view has, and what templates see now: the patches from the one to the other, and never more bytes than
// sending each changed field whole.
//
// Both sides are template copies, so equal parts are mostly the same object and a comparison goes down only where
// something changed. Whether many small patches beat one large one is decided on the way up, by bytes: `overhead` is
// what patches cost beside the values in them, `kept` is a lower bound of what they spare. Values that would be sent
// either way count on neither side, so nothing large is ever measured.

import type { DataPath, ListRun, Patch } from '@dinghy/bridge-protocol';
import { hintFor, type ListHint } from './list-hints.ts';
import { type Middle, matchItems, middleOf } from './match-items.ts';
import { toWire } from './to-wire.ts';

type Plain = Readonly<Record<string, unknown>>;

/** `["s",[],]` without the path's segments, and the comma before it. */
const SET_BYTES = 10;
const DELETE_BYTES = 9;
const LIST_BYTES = 12;

/** What a view takes as a path, as in bridge-protocol's decode-commit.ts. Data may be deeper and have other keys. */
const PATH_SEGMENTS_MAX = 32;
const KEY_LENGTH_MAX = 256;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** The patches collected so far, and the balance of the container being compared. */
interface Tally {
  readonly patches: Patch[];
  overhead: number;
  kept: number;
  /** Something differs that no path can name: what holds it has to be set whole. */
  unreachable: boolean;
}

/** `before` and `after` are the root objects of one instance's data. */
export function compareData(before: Plain, after: Plain, hint: ListHint | undefined): Patch[] {
  const tally: Tally = { patches: [], overhead: 0, kept: 0, unreachable: false };
  compareFields(before, after, [], 0, hint, tally);
  return tally.patches;
}

function compareFields(
  before: Plain,
  after: Plain,
  path: DataPath,
  pathBytes: number,
  hint: ListHint | undefined,
  tally: Tally,
): void {
  let shared = 0;
  for (const key of Object.keys(after)) {
    const old = ownField(before, key);
    const value = after[key];
    if (old !== undefined && isSent(value)) shared += 1;
    if (old === value) continue;
    if (key.length > KEY_LENGTH_MAX || FORBIDDEN_KEYS.has(key)) tally.unreachable = true;
    else compareValue(old, value, [...path, key], pathBytes + keyBytes(key), hintFor(hint, key), tally);
  }
  const known = Object.keys(before);
  // All of them are there still, as nearly always.
  if (known.length === shared) return;
  for (const key of known) {
    if (!isSent(before[key]) || isSent(ownField(after, key))) continue;
    if (key.length > KEY_LENGTH_MAX || FORBIDDEN_KEYS.has(key)) tally.unreachable = true;
    tally.patches.push(['d', [...path, key]]);
    tally.overhead += DELETE_BYTES + pathBytes + keyBytes(key);
  }
}

function compareValue(
  old: unknown,
  value: unknown,
  path: DataPath,
  pathBytes: number,
  hint: ListHint | undefined,
  tally: Tally,
): void {
  if (isContainer(old) && isContainer(value) && Array.isArray(old) === Array.isArray(value)) {
    compareContainers(old, value, path, pathBytes, hint, tally);
  } else if (isSent(value)) {
    set(path, pathBytes, value, tally);
  } else if (isSent(old) && typeof path[path.length - 1] === 'number') {
    set(path, pathBytes, null, tally);
  }
  // A field that became a function or went away is deleted by `compareFields`.
}

/** Compares below, then takes the patches back if setting the container whole is no larger. */
function compareContainers(
  old: object,
  value: object,
  path: DataPath,
  pathBytes: number,
  hint: ListHint | undefined,
  tally: Tally,
): void {
  const first = tally.patches.length;
  if (path.length === PATH_SEGMENTS_MAX) {
    set(path, pathBytes, value, tally);
    return;
  }
  const { overhead, kept, unreachable: outside } = tally;
  tally.overhead = 0;
  tally.kept = 0;
  tally.unreachable = false;
  let match: Match | undefined;
  if (Array.isArray(value)) match = compareArrays(old as readonly unknown[], value, path, pathBytes, hint, tally);
  else compareFields(old as Plain, value as Plain, path, pathBytes, hint, tally);

  // `pathBytes` counts a comma after the last segment, which is not there.
  const needed = tally.overhead - (SET_BYTES + pathBytes - 1);
  const count = tally.patches.length - first;
  const { unreachable } = tally;
  tally.unreachable = outside;
  // Inside a field one narrow patch is left alone for a few bytes: the view updates less for it. The field has the last word.
  if (unreachable || (needed > 0 && (count > 1 || (count === 1 && path.length === 1)))) {
    if (!unreachable && tally.kept < needed) tally.kept += keptBytes(old, value, match, needed - tally.kept);
    if (unreachable || tally.kept < needed) {
      tally.patches.length = first;
      tally.overhead = 0;
      tally.kept = 0;
      set(path, pathBytes, value, tally);
    }
  }
  tally.overhead += overhead;
  tally.kept += kept;
}

function set(path: DataPath, pathBytes: number, value: unknown, tally: Tally): void {
  tally.patches.push(['s', path, toWire(value)]);
  tally.overhead += SET_BYTES + pathBytes;
}

/** Of the open places of a list; without partners each has kept its place. */
interface Match extends Middle {
  readonly partners: readonly number[] | undefined;
}

function isSame(item: unknown, before: unknown): boolean {
  return item === before;
}

function compareArrays(
  old: readonly unknown[],
  value: readonly unknown[],
  path: DataPath,
  pathBytes: number,
  hint: ListHint | undefined,
  tally: Tally,
): Match {
  const middle = middleOf(old, value, isSame);
  const match = { ...middle, partners: partnersOf(old, value, middle, hint) };
  const { open, partners } = match;
  if (partners !== undefined) pushRuns(old, value, match, partners, path, pathBytes, tally);

  const itemHint = hintFor(hint, '*');
  for (let nth = 0; nth < open.length; nth++) {
    const at = open[nth] as number;
    const partner = partners === undefined ? at : (partners[nth] as number);
    if (partner < 0 || partner >= old.length || old[partner] === value[at]) continue;
    compareValue(old[partner], value[at], [...path, at], pathBytes + indexBytes(at), itemHint, tally);
  }
  return match;
}

/** Where the items of the open places came from; `undefined` when each has kept its place. */
function partnersOf(
  old: readonly unknown[],
  value: readonly unknown[],
  middle: Middle,
  hint: ListHint | undefined,
): readonly number[] | undefined {
  const partners = matchItems(old, value, middle, hint?.key);
  const { oldEnd, newEnd, open } = middle;
  if (partners !== undefined)
    return oldEnd === newEnd && partners.every((partner, nth) => partner === open[nth]) ? undefined : partners;
  if (oldEnd === newEnd) return undefined;
  // Nothing tells the items apart, or they were only added or only removed here: by place, then the rest.
  return open.map((at) => (at < oldEnd ? at : -1));
}

function pushRuns(
  old: readonly unknown[],
  value: readonly unknown[],
  { start, oldEnd, open }: Middle,
  partners: readonly number[],
  path: DataPath,
  pathBytes: number,
  tally: Tally,
): void {
  const runs: ListRun[] = [];
  let bytes = LIST_BYTES + pathBytes;
  let runStart = 0;
  let runEnd = start;
  const endRun = (): void => {
    if (runEnd === runStart) return;
    runs.push([runStart, runEnd - runStart]);
    bytes += indexBytes(runStart) + indexBytes(runEnd - runStart) + 3;
  };
  const keep = (from: number, to: number): void => {
    if (from >= to) return;
    if (from !== runEnd) {
      endRun();
      runStart = from;
    }
    runEnd = to;
  };
  let done = start;
  for (let nth = 0; nth < open.length; ) {
    const at = open[nth] as number;
    // What lies between open places has kept its own.
    keep(done, at);
    done = at;
    const partner = partners[nth] as number;
    if (partner >= 0) {
      keep(partner, partner + 1);
      done += 1;
      nth += 1;
      continue;
    }
    endRun();
    runStart = runEnd = 0;
    for (; open[nth] === done && (partners[nth] as number) < 0; nth++) done += 1;
    runs.push({ n: value.slice(at, done).map(toWireItem) });
    bytes += 9;
  }
  keep(oldEnd, old.length);
  endRun();
  tally.patches.push(['l', path, runs]);
  tally.overhead += bytes;
}

function toWireItem(item: unknown): ReturnType<typeof toWire> {
  return typeof item === 'function' ? null : toWire(item);
}

/** A lower bound of the bytes of what `after` shares with `before`, counted only as far as `enough`. `match` is that of arrays. */
function keptBytes(before: object, after: object, match: Match | undefined, enough: number): number {
  let bytes = 0;
  if (match !== undefined) {
    const old = before as readonly unknown[];
    const value = after as readonly unknown[];
    const { oldEnd, newEnd, open, partners } = match;
    for (let at = 0, nth = 0; at < value.length && bytes < enough; at++) {
      let place = at < newEnd ? at : at - newEnd + oldEnd;
      if (open[nth] === at) {
        place = partners?.[nth] ?? at;
        nth += 1;
      }
      if (place >= 0 && place < old.length && old[place] === value[at]) bytes += leastBytes(value[at], enough - bytes) + 1;
    }
    return bytes;
  }
  for (const key of Object.keys(after)) {
    if (bytes >= enough) break;
    const value = (after as Plain)[key];
    if (value === (before as Plain)[key] && isSent(value)) bytes += key.length + 4 + leastBytes(value, enough - bytes);
  }
  return bytes;
}

/** At most the length of the value's JSON. */
function leastBytes(value: unknown, enough: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (!isContainer(value)) return typeof value === 'function' ? 0 : String(value).length;
  let bytes = 1;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && bytes < enough; at++) bytes += leastBytes(value[at], enough - bytes) + 1;
    return bytes;
  }
  for (const key of Object.keys(value)) {
    if (bytes >= enough) break;
    const inner = (value as Plain)[key];
    if (isSent(inner)) bytes += key.length + 4 + leastBytes(inner, enough - bytes);
  }
  return bytes;
}

/** At least the length of the key's JSON and a comma. */
function keyBytes(key: string): number {
  // Escapes are rare, so the exact length is asked for only where one could be.
  return (/[^ !#-[\]-~]/.test(key) ? JSON.stringify(key).length : key.length + 2) + 1;
}

function indexBytes(index: number): number {
  return String(index).length + 1;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Functions stay in this layer. */
export function isSent(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function';
}

function ownField(container: Plain, key: string): unknown {
  return Object.hasOwn(container, key) ? container[key] : undefined;
}
