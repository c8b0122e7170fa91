import type { InstanceId } from '@dinghy/bridge-protocol';
import type { TreeNode } from '../render/tree-node.ts';

/** Handlers that no template names: of a harness that listens in. */
export interface Listeners {
  /** The instance that has them as methods. */
  readonly instance: InstanceId;
  /** Names of methods. */
  at(node: TreeNode, type: string, isCapture: boolean): readonly string[];
}
