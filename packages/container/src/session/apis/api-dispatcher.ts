// Every `wx.*` call of a run ends up here: from the logic layer through the guard, or from a page view's <navigator>.
// Parameters are decoded by the API's descriptor, the scope is asked for, and the shim is told who calls from this
// closure, never from the call.

import type { Shim, ShimCall, ShimFunction } from '@dinghy/api-shims';
import { type ApiDescriptor, apiDescriptors, decodeSchema, type IncomingCall, type Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { Permissions } from '../calls/permissions.ts';

export interface ApiDispatcherOptions {
  readonly appId: string;
  /** A later shim replaces the functions of an earlier one: what a host passes goes before what the container has. */
  readonly shims: readonly Shim[];
  readonly permissions: Permissions;
  /** An event of a subscribed API. */
  sendApiEvent(event: { readonly api: string; readonly event: string; readonly data: Json }): void;
}

export interface ApiDispatcher {
  /** One function per API that is answered over the bridge, for `exposeApi`; subscriptions with the name that ends them. */
  readonly table: Readonly<Record<string, (params: unknown, call: IncomingCall) => Promise<unknown>>>;
  /** Ends subscriptions and lets go of what shims hold for the app. */
  dispose(): void;
}

export function createApiDispatcher({ appId, shims, permissions, sendApiEvent }: ApiDispatcherOptions): ApiDispatcher {
  const functions = new Map<string, ShimFunction>(shims.flatMap(({ apis }) => Object.entries(apis)));
  const subscriptions = new Map<string, AbortController>();
  const descriptors = [...functions.keys()].flatMap((name) =>
    Object.hasOwn(apiDescriptors, name) ? [apiDescriptors[name] as ApiDescriptor] : [],
  );

  const run = (descriptor: ApiDescriptor, params: unknown, call: ShimCall): unknown => {
    const shim = functions.get(descriptor.name);
    if (!shim) throw new DinghyError('API_UNSUPPORTED', { api: descriptor.name });
    return shim(decodeSchema(descriptor.params, params ?? {}) as never, call);
  };

  const answerCall = async (descriptor: ApiDescriptor, params: unknown, call: IncomingCall): Promise<unknown> => {
    if (descriptor.scope !== undefined) await requireScope(descriptor.scope, call);
    return run(descriptor, params, {
      appId,
      signal: call.signal,
      progress: (value) => call.progress(value),
      emit: (event, data) => call.progress({ event, data }),
    });
  };

  /** While the user is asked, the caller's clock stands still. */
  const requireScope = async (scope: string, call: IncomingCall): Promise<void> => {
    call.progress({ state: 'user' });
    await permissions.require(scope, call.signal);
    call.progress({ state: 'running' });
  };

  const subscribe = async (descriptor: ApiDescriptor, params: unknown, call: IncomingCall): Promise<void> => {
    if (subscriptions.has(descriptor.name)) return;
    const controller = new AbortController();
    subscriptions.set(descriptor.name, controller);
    try {
      if (descriptor.scope !== undefined) await requireScope(descriptor.scope, call);
      // Ended while the user was asked: nobody would end it again.
      if (controller.signal.aborted) return;
      await run(descriptor, params, {
        appId,
        signal: controller.signal,
        progress: () => undefined,
        emit: (event, data) => {
          if (!controller.signal.aborted) sendApiEvent({ api: descriptor.name, event, data: data as Json });
        },
      });
    } catch (error) {
      if (subscriptions.get(descriptor.name) === controller) subscriptions.delete(descriptor.name);
      throw error;
    }
  };

  const unsubscribe = async (name: string): Promise<void> => {
    subscriptions.get(name)?.abort();
    subscriptions.delete(name);
  };

  const table: Record<string, (params: unknown, call: IncomingCall) => Promise<unknown>> = Object.create(null);
  for (const descriptor of descriptors) {
    if (descriptor.kind === 'sync') continue;
    if (descriptor.kind === 'subscribe') {
      table[descriptor.name] = (params, call) => subscribe(descriptor, params, call);
      if (descriptor.off !== undefined) table[descriptor.off] = () => unsubscribe(descriptor.name);
    } else table[descriptor.name] = (params, call) => answerCall(descriptor, params, call);
  }

  return {
    table,
    dispose() {
      for (const controller of subscriptions.values()) controller.abort();
      subscriptions.clear();
      for (const shim of shims) shim.releaseApp?.(appId);
    },
  };
}
