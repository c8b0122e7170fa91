// The only file that calls comlink's `expose`, and it never does so without the guard in front.

import { expose } from 'comlink';
import { type CallHandler, CHANNELS, type IncomingCall, type Peer } from '../peer/types.ts';
import { createCallEndpoint } from './call-endpoint.ts';
import type { ComlinkEndpoint } from './comlink-wire.ts';
import { installErrorHandler } from './error-handler.ts';
import { guardedEndpoint, type MethodTable } from './guarded-endpoint.ts';

/** What a session may call, by name. Which app calls is known to the closure that made the table, not to the call. */
export type ApiTable = { readonly [method: string]: (params: never, call: IncomingCall) => unknown };

export interface ExposeApiOptions {
  /** Turns what came over the wire into the parameters of a method, or throws a `DinghyError`. Default: as they came. */
  readonly decode?: (method: string, params: unknown) => unknown;
  /** Hears what a method threw before it is reduced to code and params: for the host's own log. */
  readonly onFailure?: (method: string, error: unknown) => void;
}

/**
 * Answers the calls of a peer's API channel with the own functions of `table`, and nothing else of it.
 *
 * @example
 * exposeApi(peer, { getStorage: ({ key }: { key: string }) => ({ data: storage.get(key) }) });
 */
export function exposeApi(peer: Peer, table: ApiTable, options: ExposeApiOptions = {}): void {
  peer.onCall(CHANNELS.api, createApiHandler(table, options));
}

/** What {@link exposeApi} answers with, for a peer that has calls before there is a table. */
export function createApiHandler(table: ApiTable, options: ExposeApiOptions = {}): CallHandler {
  const { endpoint, handleCall, withCall } = createCallEndpoint();
  const methods = toMethods(table, options);
  exposeOn(withCall(guardedEndpoint(endpoint, methods)), methods);
  return handleCall;
}

/** For a peer that speaks comlink's own messages. The table is reduced to its own functions; the endpoint is guarded. */
export function exposeGuarded(endpoint: ComlinkEndpoint, table: MethodTable): void {
  const methods = toMethods(table, {});
  exposeOn(guardedEndpoint(endpoint, methods), methods);
}

function exposeOn(endpoint: ComlinkEndpoint, methods: MethodTable): void {
  installErrorHandler();
  expose(methods, endpoint as never);
}

/** A frozen object without a prototype: nothing can be reached through it but the functions that are listed. */
function toMethods(table: MethodTable, { decode, onFailure }: ExposeApiOptions): MethodTable {
  const methods: Record<string, (...parameters: unknown[]) => unknown> = Object.create(null);
  for (const [name, method] of Object.entries(table)) {
    if (typeof method !== 'function') continue;
    const run = method as (...parameters: unknown[]) => unknown;
    methods[name] = async (params, ...rest) => {
      try {
        return await run(decode ? decode(name, params) : params, ...rest);
      } catch (error) {
        onFailure?.(name, error);
        throw error;
      }
    };
  }
  return Object.freeze(methods);
}
