import type { DeliveryPayload, ViewEventPayload } from '@dinghy/bridge-protocol';
import { callWxsFunction, isWxsFunction, type WxsFunction } from '@dinghy/template';
import { toWxsValue } from '@dinghy/template/wxs';
import type { TreeNode } from '../render/tree-node.ts';
import { createDescriptor, type DescriptorServices } from './component-descriptor.ts';
import { treeNodeAt } from './tree-node-at.ts';

/** Runs the handlers that are view scripts, here and now: a drag that they follow does not wait for the logic layer. */
export interface ScriptRunner {
  handle(handler: WxsFunction, event: Omit<ViewEventPayload, 'deliveries'>, delivery: DeliveryPayload, node: TreeNode): unknown;
  /** `change:prop`: `handler(newValue, oldValue, ownerInstance, instance)`. */
  observe(handler: unknown, value: unknown, before: unknown, at: Element | TreeNode): void;
}

export function createScriptRunner(services: DescriptorServices): ScriptRunner {
  return {
    handle(handler, event, { target, currentTarget, mark }, node) {
      const owner = createDescriptor(node.owner.host, node.owner, services);
      const instance = createDescriptor(node, node.owner, services);
      const plain = toWxsValue({ ...event, target, currentTarget, mark }) as Record<string, unknown>;
      plain.instance = instance;
      return callWxsFunction(handler, [plain, owner]);
    },
    observe(handler, value, before, at) {
      const node = 'template' in at ? at : treeNodeAt(at);
      if (!isWxsFunction(handler) || node === undefined) return;
      const owner = createDescriptor(node.owner.host, node.owner, services);
      callWxsFunction(handler, [toWxsValue(value), toWxsValue(before), owner, createDescriptor(node, node.owner, services)]);
    },
  };
}
