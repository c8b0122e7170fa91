import { describe, expect, test, vi } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import { createListPolicy } from './list-policy.ts';
import { createSocketShim, type SocketListener } from './socket-shim.ts';

const url = 'wss://a.example/chat';
const policy = createListPolicy({ socket: ['wss://a.example'], request: ['https://b.example'] });

function createShim() {
  const sockets: { url: string; listener: SocketListener; sent: unknown[]; closed: unknown[]; bufferedBytes: number }[] = [];
  const shim = createSocketShim({
    policy,
    driver: {
      name: 'test',
      open(address, _protocols, listener) {
        const socket = { url: address.href, listener, sent: [] as unknown[], closed: [] as unknown[], bufferedBytes: 0 };
        sockets.push(socket);
        return {
          get bufferedBytes() {
            return socket.bufferedBytes;
          },
          send: (data) => void socket.sent.push(data),
          close: (...args) => void socket.closed.push(args),
        };
      },
    },
  });
  return { shim, sockets };
}

describe('createSocketShim', () => {
  test('tells of all that happens, and ends with the connection', async () => {
    const { shim, sockets } = createShim();
    const call = createTestCall();
    const open = callApi(shim, 'openSocket', { socket: 1, url }, call);
    const [socket] = sockets;
    socket?.listener.onOpen();
    await callApi(shim, 'operateSocket', { socket: 1, operation: 'send', data: 'hello' }, call);
    expect(socket?.sent).toEqual(['hello']);
    socket?.listener.onMessage('back');
    socket?.listener.onClose(1000, 'done');
    await open;
    expect(call.events).toEqual([
      ['open', { header: {} }],
      ['message', { data: 'back' }],
      ['close', { code: 1000, reason: 'done' }],
    ]);
    expect(await codeOf(callApi(shim, 'operateSocket', { socket: 1, operation: 'send', data: 'late' }, call))).toBe('API_FAILED');
  });

  test.each([
    ['https://a.example/chat', 'NETWORK_URL_INVALID'],
    ['wss://b.example/', 'NETWORK_DOMAIN_DENIED'],
    ['ws://a.example/', 'NETWORK_DOMAIN_DENIED'],
    ['wss://a.example:8443/', 'NETWORK_DOMAIN_DENIED'],
    ['wss://user@a.example/', 'NETWORK_URL_INVALID'],
  ])('opens nothing to %s', async (address, code) => {
    const { shim, sockets } = createShim();
    expect(await codeOf(callApi(shim, 'openSocket', { socket: 1, url: address }))).toBe(code);
    expect(sockets).toEqual([]);
  });

  test('nobody speaks on the socket of another app', async () => {
    const { shim } = createShim();
    void callApi(shim, 'openSocket', { socket: 1, url }, createTestCall('one'));
    const other = callApi(shim, 'operateSocket', { socket: 1, operation: 'send', data: 'x' }, createTestCall('two'));
    expect(await codeOf(other)).toBe('API_FAILED');
  });

  test('an app has five at a time, and as much waiting as memory may hold', async () => {
    const { shim, sockets } = createShim();
    for (const socket of [1, 2, 3, 4, 5]) void callApi(shim, 'openSocket', { socket, url });
    expect(await codeOf(callApi(shim, 'openSocket', { socket: 6, url }))).toBe('NETWORK_TOO_MANY');
    if (sockets[0]) sockets[0].bufferedBytes = 16 * 1024 * 1024;
    expect(await codeOf(callApi(shim, 'operateSocket', { socket: 1, operation: 'send', data: 'x' }))).toBe('API_RATE_LIMITED');
    sockets[1]?.listener.onClose(1000, '');
    void callApi(shim, 'openSocket', { socket: 7, url });
    expect(sockets).toHaveLength(6);
  });

  test('closes what is taken back, what an app leaves behind, and what says too much', async () => {
    const { shim, sockets } = createShim();
    const call = createTestCall();
    const first = callApi(shim, 'openSocket', { socket: 1, url }, call);
    call.abort();
    await first;
    expect(sockets[0]?.closed).toEqual([[1000, '']]);
    void callApi(shim, 'openSocket', { socket: 2, url }, call);
    const talker = createTestCall();
    void callApi(shim, 'openSocket', { socket: 3, url }, talker);
    sockets.at(-1)?.listener.onMessage(new ArrayBuffer(8 * 1024 * 1024 + 1));
    expect(sockets.at(-1)?.closed).toEqual([[1009, '']]);
    expect(talker.events).toEqual([['error', { errMsg: 'the message is too large' }]]);
    shim.releaseApp?.(call.appId);
    expect(sockets.at(-1)?.closed).toContainEqual([1000, '']);
  });

  test('does not wait for ever for a server that says nothing', async () => {
    vi.useFakeTimers();
    const { shim, sockets } = createShim();
    const call = createTestCall();
    const open = callApi(shim, 'openSocket', { socket: 1, url, timeout: 100 }, call);
    vi.advanceTimersByTime(100);
    vi.useRealTimers();
    await open;
    expect(sockets[0]?.closed).toHaveLength(1);
    expect(call.events.map(([event]) => event)).toEqual(['error', 'close']);
  });

  test('takes no code of the protocol’s own from an app', async () => {
    const { shim, sockets } = createShim();
    void callApi(shim, 'openSocket', { socket: 1, url });
    const close = (more: object): Promise<string> =>
      codeOf(callApi(shim, 'operateSocket', { socket: 1, operation: 'close', ...more }));
    expect(await close({ code: 1001 })).toBe('API_PARAMETER_INVALID');
    expect(await close({ code: 4000, reason: 'ä'.repeat(100) })).toBe('no failure');
    expect(sockets[0]?.closed).toEqual([[4000, 'ä'.repeat(61)]]);
  });
});
