// Between `call` frames and comlink's messages, on the host's side. Other peers need not know comlink: on the wire a call
// is `{ k: 'call', m: 'getStorage', p: { key: 'a' } }`, whoever sends it.

import { DinghyError } from '@dinghy/errors';
import type { CallHandler, IncomingCall } from '../peer/types.ts';
import { type AnswerMessage, type ApplyMessage, type ComlinkEndpoint, raw } from './comlink-wire.ts';
import { decodeThrown } from './error-handler.ts';

export interface CallEndpoint {
  /** Where calls come out as comlink messages, as they came in: not to be trusted. */
  readonly endpoint: ComlinkEndpoint;
  /** Takes calls in. */
  readonly handleCall: CallHandler;
  /** Adds the call itself (its signal, its progress) as the last argument; stands between the guard and comlink. */
  withCall(endpoint: ComlinkEndpoint): ComlinkEndpoint;
}

interface WaitingCall {
  readonly method: string;
  readonly call: IncomingCall;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export function createCallEndpoint(): CallEndpoint {
  type Listener = Parameters<ComlinkEndpoint['addEventListener']>[1];
  const listeners = new Set<Listener>();
  const waiting = new Map<string, WaitingCall>();
  let lastId = 0;

  function settle(answer: AnswerMessage): void {
    const { method, resolve, reject } = waiting.get(answer.id) as WaitingCall;
    waiting.delete(answer.id);
    if (answer.type === 'RAW') {
      resolve(answer.value);
      return;
    }
    const error = decodeThrown(answer.value);
    reject(error.code === 'BRIDGE_CALL_FAILED' ? new DinghyError('BRIDGE_CALL_FAILED', { method }) : error);
  }

  return {
    endpoint: {
      postMessage: (message) => settle(message as AnswerMessage),
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    handleCall: (method, params, call) =>
      new Promise((resolve, reject) => {
        // Ours, not the frame's: it only has to find the way back from comlink.
        const id = `${++lastId}`;
        waiting.set(id, { method, call, resolve, reject });
        const data: ApplyMessage = { id, type: 'APPLY', path: [method], argumentList: [raw(params)] };
        for (const listener of listeners) listener({ data });
      }),
    withCall: (endpoint) => ({
      postMessage: endpoint.postMessage,
      removeEventListener: endpoint.removeEventListener,
      addEventListener: (type, listener) =>
        endpoint.addEventListener(type, ({ data }) => {
          const message = data as ApplyMessage;
          listener({ data: { ...message, argumentList: [...message.argumentList, raw(waiting.get(message.id)?.call)] } });
        }),
    }),
  };
}
