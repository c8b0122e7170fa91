import type { InstanceId } from '@dinghy/bridge-protocol';
import { type Handler, handlersOf } from '../events/node-facts.ts';
import type { TreeNode } from '../render/tree-node.ts';

/** Handlers that no template names: of a harness that listens in. */
export interface Listeners {
  /** The instance that has them as methods. */
  readonly instance: InstanceId;
  /** Names of methods. */
  at(node: TreeNode, type: string, isCapture: boolean): readonly string[];
}

/** Those of a template, and after them a harness's own. */
export function handlersBeside(listeners: Listeners): typeof handlersOf {
  const { instance } = listeners;
  const own = (node: TreeNode, type: string, isCapture: boolean): Handler[] =>
    listeners
      .at(node, type, isCapture)
      .map((method) => ({ evaluate: () => method, isCatch: false, isMut: false, isCapture, instance }));
  return (node, type) => [...handlersOf(node, type), ...own(node, type, true), ...own(node, type, false)];
}
