// `wx.connectSocket()` and its kin: tasks that answer at once, for connections that the host has.

import { toApiFailure } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { createAbort } from '../abort-signal.ts';
import { answerCall, type OnThrow, type Params } from '../call-convention.ts';
import type { HostCall } from '../host-api.ts';
import { createListeners, type Listeners } from '../listeners.ts';

const EVENTS = ['Open', 'Message', 'Error', 'Close'] as const;
const STATES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };

interface SocketTask extends Readonly<Record<string, unknown>> {
  readonly readyState: number;
  send(params?: unknown): unknown;
  close(params?: unknown): unknown;
}

export interface SocketsOptions {
  readonly callHost: HostCall;
  readonly onThrow: OnThrow;
}

export function createSockets({ callHost, onThrow }: SocketsOptions): Record<string, (params?: unknown) => unknown> {
  let lastSocket = 0;
  /** What the functions of `wx` that name no task are about: the connection that was made last. */
  let latest: SocketTask | undefined;
  const shared = new Map<string, Listeners>(EVENTS.map((event) => [event, createListeners(`onSocket${event}`, onThrow)]));

  const connectSocket = (params?: unknown): unknown => {
    const socket = ++lastSocket;
    const given = typeof params === 'object' && params !== null ? (params as Params) : {};
    const { signal, abort } = createAbort();
    const listeners = new Map<string, Listeners>(
      EVENTS.map((event) => [event, createListeners(`SocketTask.on${event}`, onThrow)]),
    );
    let readyState = STATES.CONNECTING;
    const tell = (event: string, data: unknown): void => {
      listeners.get(event)?.emit(data);
      if (latest === task) shared.get(event)?.emit(data);
    };
    const end = (data: unknown): void => {
      if (readyState === STATES.CLOSED) return;
      readyState = STATES.CLOSED;
      tell('Close', data);
    };
    const onProgress = (progress: unknown): void => {
      const { event, data } = progress as { readonly event?: string; readonly data?: unknown };
      if (event === 'open') readyState = STATES.OPEN;
      if (event === 'close') end(data);
      else if (event !== undefined) tell(event.charAt(0).toUpperCase() + event.slice(1), data);
    };
    const operate = (api: string, operation: string, more: unknown, before?: () => void): unknown =>
      answerCall(
        api,
        more,
        (options) => {
          if (readyState > STATES.OPEN || (readyState === STATES.CONNECTING && operation === 'send'))
            throw new DinghyError('API_FAILED', { reason: 'the socket is not connected' });
          before?.();
          return callHost('operateSocket', { ...options, socket, operation });
        },
        onThrow,
      );
    const task: SocketTask = {
      ...STATES,
      get readyState() {
        return readyState;
      },
      send: (more?: unknown) => operate('sendSocketMessage', 'send', more),
      close: (more?: unknown) =>
        operate('closeSocket', 'close', more, () => {
          readyState = STATES.CLOSING;
        }),
      ...Object.fromEntries(EVENTS.map((event) => [`on${event}`, listeners.get(event)?.add])),
    };
    latest = task;
    // Pending as long as the connection is there.
    const opening = callHost('openSocket', { ...given, socket }, { signal, onProgress, deadlineMs: Number.POSITIVE_INFINITY });
    opening.catch((error: unknown) => {
      abort();
      const { errMsg, errno } = toApiFailure('connectSocket', error);
      tell('Error', { errMsg, errno });
      end({ code: 1006, reason: '' });
    });
    // As on the platform, success says that the task is there, not the connection.
    void answerCall('connectSocket', { complete: () => undefined, ...given }, () => ({ socketTaskId: socket }), onThrow);
    return task;
  };

  const ofLatest = (api: string, perform: (task: SocketTask, params: unknown) => unknown) => (params?: unknown) =>
    latest
      ? perform(latest, params)
      : answerCall(
          api,
          params,
          () => {
            throw new DinghyError('API_FAILED', { reason: 'no socket has been connected' });
          },
          onThrow,
        );
  return {
    connectSocket,
    sendSocketMessage: ofLatest('sendSocketMessage', (task, params) => task.send(params)),
    closeSocket: ofLatest('closeSocket', (task, params) => task.close(params)),
    ...Object.fromEntries(
      EVENTS.map((event) => [`onSocket${event}`, (listener: unknown) => setListener(shared.get(event), listener)]),
    ),
  };
}

/** The functions of `wx` keep one listener, the last, as on the platform. */
function setListener(listeners: Listeners | undefined, listener: unknown): void {
  listeners?.remove();
  listeners?.add(listener);
}
