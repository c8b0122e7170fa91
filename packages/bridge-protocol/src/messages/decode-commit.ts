// The shape of a commit, checked in time proportional to what it changes, not to what it carries: instances, paths and
// ids are looked at, values are not entered. Paths are where a hostile logic layer could reach prototypes or make giant
// sparse arrays, so those are exact. Throws only `BRIDGE_COMMIT_INVALID`.

import { DinghyError } from '@dinghy/errors';
import { isPlainObject } from '../values/plain.ts';
import type { CommitPayload } from './commit.ts';

/** Keys that reach a prototype when a path is walked. */
const FORBIDDEN_KEYS: ReadonlySet<unknown> = new Set(['__proto__', 'prototype', 'constructor']);
const MAX_PATH_SEGMENTS = 32;
const MAX_KEY_LENGTH = 256;
/** Items of one array: an index or a run beyond it would make the view hang on a list nobody can see. */
const MAX_ITEMS = 1_000_000;
const MAX_INSTANCES = 200_000;
/** A list of 100,000 rows has about six million. */
const MAX_TEXT_LENGTH = 16 * 1024 * 1024;

/** Checks a commit, which may be JSON text. @throws `BRIDGE_COMMIT_INVALID` */
export function decodeCommit(encoded: unknown): CommitPayload {
  const value = typeof encoded === 'string' ? parse(encoded) : encoded;
  if (!isPlainObject(value)) fail('it is not an object');
  const { definitions, created, patches, children, tabBar, n } = value;
  each(definitions, 'definitions', checkDefinition);
  each(created, 'created', checkInstance);
  each(patches, 'patches', checkPatches);
  checkChildren(children);
  if (tabBar !== undefined) checkId(tabBar, 'tabBar');
  if (n !== undefined && !isCount(n)) fail('"n" is no count');
  return value as CommitPayload;
}

function parse(text: string): unknown {
  if (text.length > MAX_TEXT_LENGTH) fail(`its text is longer than ${MAX_TEXT_LENGTH} characters`);
  try {
    return JSON.parse(text);
  } catch {
    fail('its text is no JSON');
  }
}

function checkDefinition(definition: unknown): void {
  if (!isPlainObject(definition) || typeof definition.path !== 'string') fail('a definition has no path');
  const { properties, data, externalClasses } = definition;
  if (!isPlainObject(properties)) fail('a definition has no properties');
  for (const types of Object.values(properties)) {
    if (!Array.isArray(types) || types.length === 0) fail('a property has no types');
    each(types, 'properties', checkText);
  }
  checkFields(data, 'a definition has no usable data');
  each(externalClasses, 'externalClasses', checkText);
}

function checkInstance(instance: unknown): void {
  if (!isPlainObject(instance)) fail('an instance is no object');
  const { id, path, data, without } = instance;
  checkId(id, 'created');
  if (path !== undefined && typeof path !== 'string') fail('the path of an instance is no text');
  if (data !== undefined) checkFields(data, 'an instance has no usable data');
  each(without, 'without', checkText);
}

function checkFields(fields: unknown, problem: string): void {
  if (!isPlainObject(fields) || Object.hasOwn(fields, '__proto__')) fail(problem);
}

function checkPatches(entry: unknown): void {
  checkPair(entry, 'patches');
  each(entry[1], 'patches', checkPatch);
}

function checkPatch(patch: unknown): void {
  if (!Array.isArray(patch)) fail('a patch is not an array');
  checkPath(patch[1]);
  const operation = patch[0];
  if (operation === 'l') checkRuns(patch[2]);
  else if (operation !== 's' && operation !== 'd') fail('a patch of an unknown operation');
}

function checkPath(path: unknown): void {
  if (!Array.isArray(path) || path.length === 0 || path.length > MAX_PATH_SEGMENTS) fail('a path is not 1 to 32 segments long');
  for (const segment of path) {
    if (typeof segment === 'number') {
      if (!Number.isInteger(segment) || segment < 0 || segment >= MAX_ITEMS) fail('a path holds an index out of range');
    } else if (typeof segment !== 'string' || segment.length > MAX_KEY_LENGTH || FORBIDDEN_KEYS.has(segment)) {
      fail('a path holds a key that is not allowed');
    }
  }
}

function checkRuns(runs: unknown): void {
  let items = 0;
  each(runs, 'runs', (run) => {
    if (Array.isArray(run)) {
      if (!isCount(run[0]) || !isCount(run[1])) fail('a run is not a start and a count');
      items += run[1];
    } else if (isPlainObject(run) && Array.isArray(run.n)) {
      items += run.n.length;
    } else {
      fail('a run is neither kept nor new items');
    }
    // Runs may repeat: without this sum a small patch could unfold into an endless list.
    if (items > MAX_ITEMS) fail(`a list of more than ${MAX_ITEMS} items`);
  });
  if (runs === undefined) fail('a list patch has no runs');
}

/** Runs are short however many ids they stand for, so the ids of all lists are counted together. */
function checkChildren(children: unknown): void {
  let ids = 0;
  each(children, 'children', (entry) => {
    checkPair(entry, 'children');
    each(entry[1], 'children', (run) => {
      const [first, count] = Array.isArray(run) ? run : [run, 1];
      checkId(first, 'children');
      if (!isCount(count)) fail('"children" holds a run without a count');
      ids += count;
      if (ids > MAX_INSTANCES) fail(`"children" has more than ${MAX_INSTANCES} ids`);
    });
  });
}

function each(list: unknown, name: string, check: (item: unknown) => void): void {
  if (list === undefined) return;
  if (!Array.isArray(list) || list.length > MAX_INSTANCES) fail(`"${name}" is not a list of at most ${MAX_INSTANCES}`);
  for (let index = 0; index < list.length; index++) check(list[index]);
}

function checkPair(entry: unknown, name: string): asserts entry is readonly [number, readonly unknown[]] {
  if (!Array.isArray(entry) || !Array.isArray(entry[1])) fail(`"${name}" holds something that is not an id and a list`);
  checkId(entry[0], name);
}

function checkId(id: unknown, name: string): void {
  if (!isCount(id) || id === 0) fail(`"${name}" holds an id that is not a positive integer`);
}

function checkText(text: unknown): void {
  if (typeof text !== 'string' || text.length > MAX_KEY_LENGTH) fail('a definition lists something that is not a name');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function fail(problem: string): never {
  throw new DinghyError('BRIDGE_COMMIT_INVALID', { problem });
}
