// What the logic layer asks about the page as it is laid out.

import type { InstanceId, Json, LogicToViewCalls, LogicToViewEvents, SelectorQueryItem } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { Controls } from '../builtins/controls.ts';
import { PAGE_INSTANCE } from '../commit/apply-commit.ts';
import type { PageTree } from '../render/page-tree.ts';
import type { TreeNode } from '../render/tree-node.ts';
import { describeNode, describeViewport } from './describe-node.ts';
import { findNodes } from './find-nodes.ts';
import { observeIntersection, observeMedia, type RunningObserver } from './observers.ts';

export interface Queries {
  call(method: string, params: unknown): Promise<unknown>;
  event(name: string, body: unknown): void;
  /** The page has changed: observers may have other elements. */
  committed(): void;
  /** Elements that a selector names in the page's own tree. */
  find(selector: string): readonly Element[];
  /** In an instance's tree. */
  findIn(scope: InstanceId, selector: string): readonly Element[];
  dispose(): void;
}

export interface QueriesOptions {
  readonly document: Document;
  /** What all nodes are in. */
  root(): Element;
  tree(): PageTree;
  readonly controls: Controls;
  toLogic(name: string, body: unknown): void;
  readonly IntersectionObserver?: typeof IntersectionObserver | undefined;
}

export function createQueries({ document, root, tree, controls, toLogic, IntersectionObserver }: QueriesOptions): Queries {
  const observers = new Map<number, RunningObserver>();

  const nodes = (scope: InstanceId, selector: string): TreeNode[] => {
    const view = tree().instances.get(scope);
    return view === undefined ? [] : findNodes(root(), view, selector);
  };
  const elements = (scope: InstanceId, selector: string): Element[] =>
    nodes(scope, selector).flatMap(({ element }) => (element === undefined ? [] : [element]));

  const answer = ({ scope, selector, all, fields }: SelectorQueryItem): Json => {
    if (selector === 'viewport') return describeViewport(document.defaultView as Window, fields);
    const found = nodes(scope, selector).filter(({ element }) => element !== undefined);
    if (all) return found.map((node) => describeNode(node, fields, controls));
    return found[0] === undefined ? null : describeNode(found[0], fields, controls);
  };

  const observe = ({ observer, kind, scope, options }: LogicToViewEvents['observe']): void => {
    observers.get(observer)?.stop();
    const running = {
      document,
      find: (selector: string) => elements(scope, selector),
      answer: (entry: Json) => toLogic('observerEntry', { observer, entry }),
      IntersectionObserver,
    };
    const request = (options ?? {}) as Record<string, unknown>;
    observers.set(observer, kind === 'media' ? observeMedia(request, running) : observeIntersection(request, running));
  };

  const unobserve = (observer: number): void => {
    observers.get(observer)?.stop();
    observers.delete(observer);
  };

  return {
    async call(method, params) {
      if (method !== 'selectorQuery') throw new DinghyError('BRIDGE_METHOD_UNKNOWN', { method });
      return (params as LogicToViewCalls['selectorQuery']['params']).queries.map(answer);
    },
    event(name, body) {
      if (name === 'observe') observe(body as LogicToViewEvents['observe']);
      else if (name === 'unobserve') unobserve((body as LogicToViewEvents['unobserve']).observer);
    },
    committed() {
      for (const observer of observers.values()) observer.refresh();
    },
    find: (selector) => elements(PAGE_INSTANCE, selector),
    findIn: elements,
    dispose() {
      for (const observer of [...observers.keys()]) unobserve(observer);
    },
  };
}
