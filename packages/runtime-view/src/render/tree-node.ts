// A node of an instance's shadow tree as events and queries see it: what the template says of it, and where it is.

import type { NodeBase } from '@dinghy/template';
import type { ComponentView } from './component-view.ts';
import type { DirtyTarget } from './parts.ts';
import type { Fields, ViewScope } from './scope.ts';

export interface TreeNode {
  /** Instance whose template wrote the node. */
  readonly owner: ComponentView;
  readonly template: NodeBase;
  readonly scope: ViewScope;
  /** Parent in the same template; `undefined` at its root. */
  readonly parent: TreeNode | undefined;
  readonly slotName: string;
  /** The slot that the node was made for, in content made once per slot. */
  readonly shownIn?: TreeNode | undefined;
  /** None for a slot, and for a component without a host node. */
  readonly element: Element | undefined;
  /** The component instance, where the node is a component. */
  readonly view?: ComponentView | undefined;
}

/** Where a live node is created. */
export interface Place {
  readonly parent: TreeNode | undefined;
  /** Set for what is distributed into slots by itself. */
  readonly content: DirtyTarget | undefined;
  /** Slot name of what does not name one. */
  readonly slotName: string;
  /** In content made once per slot: the name of that slot. What asks for another is not made. */
  readonly wanted?: string | undefined;
  /** The slot that this content is shown in, and its values, for content made once per slot. */
  readonly values?: { readonly slot: TreeNode; readonly current: Fields } | undefined;
}

export const ROOT_PLACE: Place = { parent: undefined, content: undefined, slotName: '' };

/**
 * The next node outwards on the composed path: slot content goes on in the slot that shows it, a shadow root at its
 * host. Content that no slot shows goes on at the component.
 */
export function composedParent(node: TreeNode): TreeNode | undefined {
  const { parent } = node;
  if (parent === undefined) return node.owner.host;
  return parent.view === undefined ? parent : (node.shownIn ?? parent.view.slotNodeFor(node.slotName) ?? parent);
}
