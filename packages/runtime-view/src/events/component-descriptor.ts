// What view scripts get to hold of a node: the platform's ComponentDescriptor. Plain objects whose functions treat their
// arguments as untrusted. What they change lies beside the template's own values and is not known to the logic layer.

import type { Json } from '@dinghy/bridge-protocol';
import { callWxsFunction, createWxsFunction, isWxsFunction, toText } from '@dinghy/template';
import { createWxsObject, toWxsValue } from '@dinghy/template/wxs';
import { resolveClasses } from '../attributes/class-names.ts';
import { convertRpx } from '../attributes/rpx.ts';
import { rectOf } from '../queries/describe-node.ts';
import { findNode, findNodes } from '../queries/find-nodes.ts';
import type { ComponentView } from '../render/component-view.ts';
import type { TreeNode } from '../render/tree-node.ts';
import { datasetOf } from './node-facts.ts';

export interface DescriptorServices {
  readonly window: Window;
  /** The element below which the page is drawn. */
  readonly root: Element;
  toLogic(name: string, body: unknown): void;
}

/** State that scripts keep with an element, as `getState()`. */
const states = new WeakMap<object, Record<string, unknown>>();

/** Timers that scripts have set: they can clear these and none of ours. */
const timers = new Set<number>();

/**
 * `node` is the node that the descriptor stands for (none for the page itself), `scope` the instance whose tree its
 * selectors search.
 */
export function createDescriptor(
  node: TreeNode | undefined,
  scope: ComponentView,
  services: DescriptorServices,
): Record<string, unknown> {
  const { window, root, toLogic } = services;
  const element = (node?.element ?? (node === undefined ? root : undefined)) as HTMLElement | undefined;
  const view = node?.view ?? (node === undefined ? scope : undefined);
  const owner = node?.owner ?? scope;
  const classes = (names: unknown): string[] => resolveClasses(toText(names), owner.classes).split(' ').filter(Boolean);
  const target = view ?? owner;

  const descriptor = createWxsObject();
  const methods: Record<string, (...args: readonly unknown[]) => unknown> = {
    selectComponent: (selector) => {
      const found = findNode(root, view ?? scope, toText(selector));
      return found === undefined ? null : createDescriptor(found, scope, services);
    },
    selectAllComponents: (selector) =>
      toWxsValue(findNodes(root, view ?? scope, toText(selector)).map((each) => createDescriptor(each, scope, services))),
    setStyle: (style) => {
      for (const [name, value] of styleEntries(style)) element?.style.setProperty(name, convertRpx(toText(value)));
      return descriptor;
    },
    addClass: (names) => {
      element?.classList.add(...classes(names));
      return descriptor;
    },
    removeClass: (names) => {
      element?.classList.remove(...classes(names));
      return descriptor;
    },
    hasClass: (names) => element !== undefined && classes(names).every((name) => element.classList.contains(name)),
    getDataset: () => toWxsValue(node === undefined ? {} : datasetOf(node)),
    callMethod: (method, args) => toLogic('callMethod', { instance: target.id, method: toText(method), args: toJson(args) }),
    triggerEvent: (name, detail) => toLogic('triggerEvent', { instance: target.id, name: toText(name), detail: toJson(detail) }),
    requestAnimationFrame: (callback) => {
      if (isWxsFunction(callback)) window.requestAnimationFrame(() => callWxsFunction(callback, []));
    },
    setTimeout: (callback, delayMs) => {
      if (!isWxsFunction(callback)) return undefined;
      const timer = window.setTimeout(() => {
        timers.delete(timer);
        callWxsFunction(callback, []);
      }, Number(delayMs) || 0);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer) => {
      if (timers.delete(timer as number)) window.clearTimeout(timer as number);
    },
    getState: () => {
      const key = element ?? target;
      let state = states.get(key);
      if (state === undefined) {
        state = createWxsObject();
        states.set(key, state);
      }
      return state;
    },
    getComputedStyle: (names) => {
      if (element === undefined || !Array.isArray(names)) return toWxsValue({});
      const style = window.getComputedStyle(element);
      return toWxsValue(Object.fromEntries(names.map((name) => [toText(name), style.getPropertyValue(kebab(toText(name)))])));
    },
    getBoundingClientRect: () => (element === undefined ? null : toWxsValue({ ...rectOf(element) })),
  };
  for (const [name, method] of Object.entries(methods)) descriptor[name] = createWxsFunction(method);
  return descriptor;
}

/** A style as an object of names and values, or as text. */
function styleEntries(style: unknown): (readonly [string, unknown])[] {
  if (typeof style === 'string') {
    return style.split(';').flatMap((rule) => {
      const colon = rule.indexOf(':');
      return colon < 0 ? [] : [[rule.slice(0, colon).trim(), rule.slice(colon + 1).trim()] as const];
    });
  }
  if (typeof style !== 'object' || style === null) return [];
  return Object.entries(style).map(([name, value]) => [kebab(name), value] as const);
}

function kebab(name: string): string {
  return name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** More than a call over the bridge may carry. */
const NODES_MAX = 50_000;

/**
 * Script values are JSON but for functions and what `undefined` stands for. A script's value can share parts and be
 * exponentially larger as text than it was to build: writing it ends at what could be sent.
 */
function toJson(value: unknown): Json {
  let left = NODES_MAX;
  const count = (_key: string, member: unknown): unknown => {
    left -= 1;
    if (left < 0) throw new RangeError(`a value of more than ${NODES_MAX} parts`);
    return member;
  };
  return value === undefined ? null : (JSON.parse(JSON.stringify(value, count) ?? 'null') as Json);
}
