// `wx.connectSocket`: the host's half of it. A connection is admitted like a request, and lives as long as the call that opened it.

import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';
import { admitUrl, type NetworkPolicy } from './network-policy.ts';

export interface SocketListener {
  onOpen(): void;
  onMessage(data: string | ArrayBuffer): void;
  /** What a platform says of a failure is for developers; the app hears that there was one. */
  onError(): void;
  onClose(code: number, reason: string): void;
}

export interface OpenSocket {
  send(data: string | ArrayBuffer): void;
  /** Bytes that wait to be sent. */
  readonly bufferedBytes: number;
  close(code: number, reason: string): void;
}

export interface SocketDriver {
  readonly name: string;
  /**
   * Opens a connection to an address that has been admitted. Must follow no redirect, and send nothing along that is the
   * host's user's.
   */
  open(url: URL, protocols: readonly string[], listener: SocketListener): OpenSocket;
}

export interface SocketShimOptions {
  readonly driver: SocketDriver;
  readonly policy: NetworkPolicy;
}

interface OpenParams {
  readonly socket: number;
  readonly url: string;
  readonly protocols?: readonly string[];
  readonly timeout?: number;
}

interface OperateParams {
  readonly socket: number;
  readonly operation: 'send' | 'close';
  readonly data?: string | ArrayBuffer;
  readonly code?: number;
  readonly reason?: string;
}

/** The platform's: connections of one app at a time. */
const MAX_SOCKETS = 5;
/** Of one message, and of all that wait to be sent. */
const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;
const MAX_WAITING_BYTES = 16 * 1024 * 1024;
const DEFAULT_TIMEOUT_MS = 60_000;
/** "Message too big". */
const TOO_BIG = 1009;
/** What a close without a frame of its own is called. */
const ABNORMAL = 1006;
const NORMAL = 1000;
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i;

export function createSocketShim({ driver, policy }: SocketShimOptions): Shim {
  const apps = new Map<string, Map<number, OpenSocket>>();

  const open = (params: OpenParams, call: ShimCall): Promise<object> => {
    const { appId, signal } = call;
    const url = admitUrl(params.url, policy, appId, 'socket');
    const protocols = toProtocols(params.protocols ?? []);
    const sockets = apps.get(appId) ?? new Map<number, OpenSocket>();
    if (sockets.size >= MAX_SOCKETS || sockets.has(params.socket))
      throw new DinghyError('NETWORK_TOO_MANY', { limit: MAX_SOCKETS });
    apps.set(appId, sockets);
    return new Promise((resolve) => {
      let isOver = false;
      const end = (code: number, reason: string): void => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', leave);
        sockets.delete(params.socket);
        call.emit('close', { code, reason });
        resolve({});
      };
      const fail = (errMsg: string): void => {
        if (!isOver) call.emit('error', { errMsg });
      };
      const socket = driver.open(url, protocols, {
        onOpen() {
          clearTimeout(timer);
          // Browsers tell nothing of the answer's headers.
          if (!isOver) call.emit('open', { header: {} });
        },
        onMessage(data) {
          if (isOver) return;
          if (sizeOf(data) <= MAX_MESSAGE_BYTES) return call.emit('message', { data });
          fail('the message is too large');
          socket.close(TOO_BIG, '');
        },
        onError: () => fail('the connection failed'),
        onClose: end,
      });
      const leave = (): void => {
        end(NORMAL, '');
        socket.close(NORMAL, '');
      };
      const timer = setTimeout(
        () => {
          fail('timeout');
          socket.close(NORMAL, '');
          end(ABNORMAL, 'timeout');
        },
        params.timeout ?? policy.timeoutMs?.(appId, 'socket') ?? DEFAULT_TIMEOUT_MS,
      );
      sockets.set(params.socket, socket);
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave);
    });
  };

  const operate = ({ socket: id, operation, data, code, reason }: OperateParams, { appId }: ShimCall): object => {
    const socket = apps.get(appId)?.get(id);
    if (!socket) throw new DinghyError('API_FAILED', { reason: 'the socket is not connected' });
    if (operation === 'close') socket.close(toCode(code), toReason(reason));
    else {
      const message = data ?? '';
      if (sizeOf(message) > MAX_MESSAGE_BYTES || socket.bufferedBytes + sizeOf(message) > MAX_WAITING_BYTES)
        throw new DinghyError('API_RATE_LIMITED', { api: 'sendSocketMessage' });
      socket.send(message);
    }
    return {};
  };

  return {
    name: `socket/${driver.name}`,
    apis: { openSocket: open, operateSocket: operate },
    releaseApp(appId) {
      for (const socket of apps.get(appId)?.values() ?? []) socket.close(NORMAL, '');
      apps.delete(appId);
    },
  };
}

/** Characters are at most three bytes each; a limit need not be more exact. */
function sizeOf(data: string | ArrayBuffer): number {
  return typeof data === 'string' ? data.length : data.byteLength;
}

function toProtocols(protocols: readonly string[]): readonly string[] {
  const wrong = protocols.find((each, index) => !TOKEN.test(each) || protocols.indexOf(each) !== index);
  if (wrong === undefined) return protocols;
  throw new DinghyError('API_PARAMETER_INVALID', {
    path: 'parameter.protocols',
    expected: 'different tokens',
    actual: 'another',
  });
}

/** What an application may say: 1000, or a code of its own. */
function toCode(code: number | undefined): number {
  const isOwn = code !== undefined && Number.isInteger(code) && code >= 3000 && code <= 4999;
  if (code === undefined || code === NORMAL || isOwn) return code ?? NORMAL;
  throw new DinghyError('API_PARAMETER_INVALID', {
    path: 'parameter.code',
    expected: '1000, or a number from 3000 to 4999',
    actual: 'another',
  });
}

/** At most 123 bytes fit into the frame. */
function toReason(reason = ''): string {
  let text = reason;
  while (new TextEncoder().encode(text).byteLength > 123) text = text.slice(0, -1);
  return text;
}
