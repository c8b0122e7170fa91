// Whether a page or component could set data before its first commit leaves: in what runs until then, and in the methods
// that it calls. Told from names, so "no" is only said where nothing of the kind is there; callbacks of calls that are
// known to come back later are left out.

import type { AnyNode, CallExpression } from 'acorn';
import { childrenOf } from '../script/module-tree.ts';
import { isFunction, type Members, membersOf } from './members.ts';

const SETTERS = new Set(['setData', 'groupSetData', 'replaceDataOnPath', 'applyDataUpdates', 'updateAsyncData', 'triggerEvent']);
/** Members of every instance that are called without harm. */
const HARMLESS = new Set([
  'createSelectorQuery',
  'createIntersectionObserver',
  'createMediaQueryObserver',
  'getOpenerEventChannel',
  'getRelationNodes',
  'getPageId',
]);
const LATER = new Set(['then', 'catch', 'finally', 'setTimeout', 'setInterval']);

/** @param all members of a definition's behaviors, and its own at the end */
export function maySetDataAtOnce(kind: 'Page' | 'Component', all: readonly Members[]): boolean {
  const own = all.at(-1);
  const components = kind === 'Page' ? all.slice(0, -1) : all;
  const tables = components.map((members) => nested(members, 'methods'));
  const handlers = components.map(runsEarly);
  if (tables.includes(undefined) || handlers.includes(undefined)) return true;
  // The last one of a name wins.
  const methods = new Map([...tables, ...(kind === 'Page' ? [own] : [])].flatMap((table) => [...(table ?? [])]));
  const seen = new Set<string>();
  const isHarmful = (node: AnyNode): boolean =>
    isFunction(node) ? mayTouch(node, isHarmfulMethod) : isHarmfulMethod(textOf(node) ?? '');
  const isHarmfulMethod = (name: string): boolean => {
    const method = methods.get(name)?.value;
    if (method === undefined) return !HARMLESS.has(name);
    if (seen.has(name)) return false;
    seen.add(name);
    return isHarmful(method);
  };
  return (methods.has('onLoad') && isHarmfulMethod('onLoad')) || handlers.some((each) => each?.some(isHarmful));
}

/** Observers may name a method. */
function textOf(node: AnyNode): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** Members of a member; undefined where they cannot be told. */
function nested(members: Members, name: string): Members | undefined {
  const value = members.get(name)?.value;
  if (value === undefined) return new Map();
  return value.type === 'ObjectExpression' ? membersOf(value) : undefined;
}

/** Handlers that a component runs as it is made: lifetimes, observers of all kinds, relations. Undefined where they cannot be told. */
function runsEarly(members: Members): readonly AnyNode[] | undefined {
  const [lifetimes, observers, relations, properties] = ['lifetimes', 'observers', 'relations', 'properties'].map((name) =>
    nested(members, name),
  );
  if (!lifetimes || !observers || !relations || !properties) return undefined;
  const handlers = [members, lifetimes].flatMap((group) => ['created', 'attached'].map((name) => group.get(name)?.value));
  for (const { value } of observers.values()) handlers.push(value);
  for (const { value } of [...relations.values(), ...properties.values()]) {
    const inner = value.type === 'ObjectExpression' ? membersOf(value) : undefined;
    for (const name of ['observer', 'linked', 'linkChanged', 'linkFailed']) handlers.push(inner?.get(name)?.value);
  }
  return handlers.filter((handler) => handler !== undefined);
}

function mayTouch(root: AnyNode, isHarmfulMethod: (name: string) => boolean): boolean {
  const selves = new Set<string>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init?.type === 'ThisExpression') {
      selves.add(node.id.name);
      continue;
    }
    if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed) {
      if (SETTERS.has(node.property.name)) return true;
      if (isSelf(node.object, selves)) continue;
    }
    if (node.type === 'CallExpression') {
      const called = methodOfSelf(node.callee, selves);
      if (called !== undefined && isHarmfulMethod(called)) return true;
    }
    // Whoever else holds it could call anything of it.
    if (isSelf(node, selves)) return true;
    // In the order of the text: a name for `this` is given before it is used.
    stack.push(...childrenNow(node).reverse());
  }
  return false;
}

function isSelf(node: AnyNode, selves: ReadonlySet<string>): boolean {
  return node.type === 'ThisExpression' || (node.type === 'Identifier' && selves.has(node.name));
}

/** '' for a method of what the instance holds, its data aside. */
function methodOfSelf(callee: AnyNode, selves: ReadonlySet<string>): string | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  const { object, property } = callee;
  if (isSelf(object, selves)) return property.type === 'Identifier' ? property.name : '';
  const isHeld = object.type === 'MemberExpression' && isSelf(object.object, selves);
  return isHeld && !(object.property.type === 'Identifier' && object.property.name === 'data') ? '' : undefined;
}

/** Without the callbacks of a call that calls them later. */
function childrenNow(node: AnyNode): AnyNode[] {
  if (node.type !== 'CallExpression' || !isLater(node)) return childrenOf(node);
  return [node.callee, ...node.arguments.flatMap(withoutFunctions)];
}

function isLater({ callee }: CallExpression): boolean {
  if (callee.type === 'Identifier') return LATER.has(callee.name);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return LATER.has(callee.property.name) || (callee.object.type === 'Identifier' && callee.object.name === 'wx');
}

function withoutFunctions(argument: AnyNode): AnyNode[] {
  if (isFunction(argument)) return [];
  if (argument.type !== 'ObjectExpression') return [argument];
  return argument.properties.flatMap((property) =>
    property.type === 'Property' && !property.computed ? withoutFunctions(property.value) : [property],
  );
}
