import { DinghyError } from '@dinghy/errors';
import type { SocketDriver } from '../network/socket-shim.ts';

/** Where servers are tried out, which know nobody. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The browser's WebSocket. It follows no redirect, but a browser sends the cookies of the socket's server along, and this page's
 * origin: a server that knows people by them would take the mini-program for the host. So the host page's own server is
 * refused, and no server should be listed that trusts either.
 */
export function createWebSocketDriver(): SocketDriver {
  return {
    name: 'web',
    open(url, protocols, listener) {
      if (url.hostname === location.hostname && !LOOPBACK.test(url.hostname))
        throw new DinghyError('NETWORK_DOMAIN_DENIED', { origin: url.origin });
      const socket = new WebSocket(url.href, [...protocols]);
      socket.binaryType = 'arraybuffer';
      socket.addEventListener('open', () => listener.onOpen());
      socket.addEventListener('message', ({ data }) => listener.onMessage(data));
      socket.addEventListener('error', () => listener.onError());
      socket.addEventListener('close', ({ code, reason }) => listener.onClose(code, reason));
      return {
        get bufferedBytes() {
          return socket.bufferedAmount;
        },
        send: (data) => socket.send(data),
        close: (code, reason) => socket.close(code, reason),
      };
    },
  };
}
