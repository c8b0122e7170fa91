// What the logic layer asks about the page as it is laid out.

import type { ComponentCallPayload, InstanceId, Json, LogicToViewEvents, SelectorQueryItem } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { lookUp } from '../attributes/look-up.ts';
import type { Controls } from '../builtins/controls.ts';
import { PAGE_INSTANCE } from '../commit/apply-commit.ts';
import { attributeOf } from '../events/node-facts.ts';
import type { PageTree } from '../render/page-tree.ts';
import type { TreeNode } from '../render/tree-node.ts';
import { describeNode, describeViewport } from './describe-node.ts';
import { allNodes, findNodes } from './find-nodes.ts';
import { observeIntersection, observeMedia, type RunningObserver } from './observers.ts';

export interface Queries {
  answer(queries: readonly SelectorQueryItem[]): Json[];
  /** Calls a method of what a selector names. Rejects for what is not there, and for what it cannot do. */
  callComponent(call: ComponentCallPayload): Promise<unknown>;
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

  /** `canvas-id=a`: by that attribute. `<camera>`: by the tag. */
  const controlled = (scope: InstanceId, selector: string): TreeNode[] => {
    const canvasId = /^canvas-id=(.*)$/s.exec(selector)?.[1];
    const tag = canvasId === undefined ? /^<([\w-]+)>$/.exec(selector)?.[1] : 'canvas';
    if (tag === undefined) return nodes(scope, selector);
    return allNodes(root()).filter(
      (node) =>
        node.owner.id === scope &&
        node.element?.localName === `wx-${tag}` &&
        (canvasId === undefined || attributeOf(node, 'canvasId') === canvasId),
    );
  };

  return {
    answer: (queries) => queries.map(answer),
    async callComponent({ scope, selector, index, method, argument }) {
      const element = controlled(scope, selector)[index]?.element;
      const control = element && controls.controlOf(element);
      if (control === undefined) throw new DinghyError('API_FAILED', { reason: `there is no component ${selector}` });
      const run = lookUp(control.methods ?? {}, method);
      if (run === undefined) throw new DinghyError('API_UNSUPPORTED', { api: method });
      return (await run(argument)) ?? {};
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
