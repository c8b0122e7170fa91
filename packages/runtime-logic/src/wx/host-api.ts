// `wx.*` functions that the host answers, built from their outlines: calls, tasks and subscriptions.

import { type ApiOutline, type CallOptions, CHANNELS, type Peer } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { createAbort } from './abort-signal.ts';
import { answerCall, type OnThrow, type Params } from './call-convention.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { toWireParams } from './wire-params.ts';

/** `method` is the name on the wire, where it is not the API's: the end of a subscription. */
export type HostCall = (api: string, params: Params, options?: CallOptions, method?: string) => Promise<unknown>;

/** @param grantedOutline of an API that the host has said it grants: calls go out for no other, and the host checks again */
export function createHostCall(host: Peer, grantedOutline: (api: string) => ApiOutline | undefined): HostCall {
  return async (api, params, options, method = api) => {
    const outline = grantedOutline(api);
    if (outline === undefined) throw new DinghyError('API_UNSUPPORTED', { api });
    const { deadlineMs } = outline;
    // The host's side is comlink's; a call of it is a frame like any other (decision 0007).
    return host.call(CHANNELS.api, method, toWireParams(params), {
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
      ...options,
    });
  };
}

export function callFunction(outline: ApiOutline, call: HostCall, onThrow: OnThrow): (params?: unknown) => unknown {
  return (params) => answerCall(outline.name, params, (given) => call(outline.name, given), onThrow);
}

/** `wx.request` and its kin: the answer goes to callbacks only, because the task is what is returned. */
export function taskFunction(outline: ApiOutline, call: HostCall, onThrow: OnThrow): (params?: unknown) => unknown {
  return (params) => {
    const { signal, abort } = createAbort();
    const events = new Map<string, Listeners>();
    const task: Record<string, unknown> = { abort };
    for (const event of outline.events ?? []) {
      const listeners = createListeners(`${outline.name} ${event}`, onThrow);
      const name = event.charAt(0).toUpperCase() + event.slice(1);
      task[`on${name}`] = listeners.add;
      task[`off${name}`] = listeners.remove;
      events.set(event, listeners);
    }
    const onProgress = (progress: unknown): void => {
      const { event, data } = progress as { event?: string; data?: unknown };
      if (event !== undefined) events.get(event)?.emit(data);
    };
    const answer = answerCall(outline.name, params, (given) => call(outline.name, given, { signal, onProgress }), onThrow);
    answer?.catch(() => {});
    return task;
  };
}

export interface Subscription {
  on(listener: unknown): void;
  off(listener?: unknown): void;
  emit(data: unknown): void;
}

/** The host is told when the first listener comes and when the last one goes. */
export function createSubscription(outline: ApiOutline, call: HostCall, onThrow: OnThrow): Subscription {
  const listeners = createListeners(`wx.${outline.name}`, onThrow);
  const ignore = (): void => {};
  return {
    on(listener) {
      const first = listeners.size === 0;
      listeners.add(listener);
      if (first && listeners.size > 0) call(outline.name, {}).catch(ignore);
    },
    off(listener) {
      if (listeners.size === 0) return;
      listeners.remove(listener);
      if (listeners.size === 0 && outline.off !== undefined) call(outline.name, {}, undefined, outline.off).catch(ignore);
    },
    emit: listeners.emit,
  };
}
