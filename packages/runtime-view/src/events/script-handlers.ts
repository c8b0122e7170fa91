import type { DeliveryPayload, ViewEventPayload } from '@dinghy/bridge-protocol';
import { callWxsFunction, toWxsValue, type WxsFunction } from '@dinghy/template';
import type { TreeNode } from '../render/tree-node.ts';
import { createDescriptor, type DescriptorServices } from './component-descriptor.ts';

/** Runs the handlers that are view scripts, here and now: a drag that they follow does not wait for the logic layer. */
export interface ScriptRunner {
  handle(handler: WxsFunction, event: Omit<ViewEventPayload, 'deliveries'>, delivery: DeliveryPayload, node: TreeNode): unknown;
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
  };
}
