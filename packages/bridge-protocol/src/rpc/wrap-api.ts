// The caller's side of the API channel: comlink's proxy for the syntax, the peer for everything that comlink lacks
// (deadlines, cancellation, an end for calls whose other side is gone).

import { DinghyError } from '@dinghy/errors';
import { wrap } from 'comlink';
import { type CallOptions, CHANNELS, type Peer } from '../peer/types.ts';
import { type AnswerMessage, type ApplyMessage, type ComlinkEndpoint, raw } from './comlink-wire.ts';
import { encodeThrown, installErrorHandler } from './error-handler.ts';

/** Each method of the host's table, with call options as its second parameter. */
export type WrappedApi<Table> = {
  readonly [Method in keyof Table]: Table[Method] extends (params: infer Params, ...rest: never[]) => infer Result
    ? (params: Params, options?: CallOptions) => Promise<Awaited<Result>>
    : never;
};

/** Any method by name. */
export type AnyApi = { readonly [method: string]: (params: unknown) => unknown };

/**
 * Keeps a session's proxy for as long as the session: comlink releases an endpoint when its proxies have been collected,
 * calls under way or not (comlink issue 692).
 */
const wrapped = new WeakMap<Peer, unknown>();

/**
 * The methods that the other side exposes on the API channel. One proxy per peer.
 *
 * @example
 * const api = wrapApi<{ getStorage(params: { key: string }): { data: Json } }>(peer);
 * const { data } = await api.getStorage({ key: 'cart' }, { deadlineMs: 1000 });
 */
export function wrapApi<Table = AnyApi>(peer: Peer): WrappedApi<Table> {
  let api = wrapped.get(peer);
  if (!api) {
    installErrorHandler();
    api = wrap(createPeerEndpoint(peer) as never);
    wrapped.set(peer, api);
  }
  return api as WrappedApi<Table>;
}

type ComlinkMessage = ApplyMessage | { readonly id: string; readonly type: 'RELEASE' | 'GET' | 'SET' | 'CONSTRUCT' | 'ENDPOINT' };

function createPeerEndpoint(peer: Peer): ComlinkEndpoint {
  type Listener = Parameters<ComlinkEndpoint['addEventListener']>[1];
  const listeners = new Set<Listener>();

  function answer(message: AnswerMessage): void {
    for (const listener of listeners) listener({ data: message });
  }

  async function send(message: ComlinkMessage): Promise<void> {
    const { id } = message;
    try {
      answer({ id, ...raw(await perform(peer, message)) });
    } catch (error) {
      answer({ id, type: 'HANDLER', name: 'throw', value: encodeThrown(error) });
    }
  }

  return {
    postMessage: (message) => void send(message as ComlinkMessage),
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
  };
}

function perform(peer: Peer, message: ComlinkMessage): unknown {
  // Sent by comlink's finalizer too. The session's end is the peer's business, and calls under way must get their answer.
  if (message.type === 'RELEASE') return undefined;
  if (message.type !== 'APPLY' || message.path.length !== 1) {
    throw new DinghyError('BRIDGE_ARGUMENTS_INVALID', { method: '', problem: 'only methods can be called, by one name' });
  }
  const [params, options] = message.argumentList;
  return peer.call(CHANNELS.api, message.path[0] as string, params?.value, options?.value as CallOptions | undefined);
}
