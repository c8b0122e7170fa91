import type { CallOptions } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { describe, expect, it } from 'vitest';
import { createSockets } from './sockets.ts';

type Task = Record<string, (params?: unknown) => unknown> & { readonly readyState: number };

function create() {
  const told: unknown[] = [];
  const opened: { params: object; options: CallOptions | undefined; refuse(error: unknown): void }[] = [];
  const wx = createSockets({
    callHost: async (api, params, options) => {
      if (api === 'openSocket') return new Promise((_, refuse) => opened.push({ params, options, refuse }));
      told.push(params);
      return {};
    },
    onThrow: (error) => {
      throw error;
    },
  });
  const tell = (index: number, event: string, data: object = {}): void => opened[index]?.options?.onProgress?.({ event, data });
  const connect = (params: object = {}): Task => wx.connectSocket?.({ url: 'wss://a.example', ...params }) as Task;
  return { wx, told, opened, tell, connect };
}

describe('wx.connectSocket', () => {
  it('gives a task at once, and says by success that it is there', async () => {
    const { connect, opened } = create();
    const said: unknown[] = [];
    const task = connect({ protocols: ['a'], success: ({ errMsg }: { readonly errMsg: string }) => said.push(errMsg) });
    expect([task.readyState, task.CONNECTING]).toEqual([0, 0]);
    await Promise.resolve().then(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toEqual(['connectSocket:ok']);
    expect(opened[0]?.params).toMatchObject({ url: 'wss://a.example', protocols: ['a'], socket: 1 });
  });

  it('tells its task and, of the latest, wx too', () => {
    const { connect, wx, tell } = create();
    const heard: unknown[] = [];
    const first = connect();
    const second = connect();
    first.onMessage?.(({ data }: { readonly data: string }) => heard.push(`first ${data}`));
    second.onMessage?.(({ data }: { readonly data: string }) => heard.push(`second ${data}`));
    wx.onSocketMessage?.(() => heard.push('replaced'));
    wx.onSocketMessage?.(({ data }: { readonly data: string }) => heard.push(`wx ${data}`));
    tell(0, 'message', { data: 'a' });
    tell(1, 'message', { data: 'b' });
    expect(heard).toEqual(['first a', 'second b', 'wx b']);
  });

  it('sends when it is open, and neither before nor after', async () => {
    const { connect, tell, told } = create();
    const task = connect();
    const send = (): Promise<unknown> =>
      Promise.resolve(task.send?.({ data: 'x' })).then(
        () => 'sent',
        ({ errMsg }) => errMsg,
      );
    expect(await send()).toBe('sendSocketMessage:fail the socket is not connected');
    tell(0, 'open', { header: {} });
    expect(task.readyState).toBe(1);
    expect(await send()).toBe('sent');
    await task.close?.({ code: 3001, reason: 'bye' });
    expect(task.readyState).toBe(2);
    expect(await send()).toMatch(/not connected/);
    const closed: unknown[] = [];
    task.onClose?.((event: unknown) => closed.push(event));
    tell(0, 'close', { code: 3001, reason: 'bye' });
    tell(0, 'close', { code: 1000, reason: '' });
    expect([task.readyState, closed]).toEqual([3, [{ code: 3001, reason: 'bye' }]]);
    expect(told).toEqual([
      { socket: 1, operation: 'send', data: 'x' },
      { socket: 1, operation: 'close', code: 3001, reason: 'bye' },
    ]);
  });

  it('a connection that the host refuses is an error, and then closed', async () => {
    const { connect, opened } = create();
    const heard: unknown[] = [];
    const task = connect();
    task.onError?.((event: unknown) => heard.push(event));
    task.onClose?.((event: unknown) => heard.push(event));
    opened[0]?.refuse(new DinghyError('NETWORK_DOMAIN_DENIED', { origin: 'wss://a.example' }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([
      { errMsg: 'connectSocket:fail url not in domain list', errno: 600_002 },
      { code: 1006, reason: '' },
    ]);
  });

  it('functions that name no task fail where there is none', async () => {
    const { wx } = create();
    await expect(wx.sendSocketMessage?.({ data: 'x' })).rejects.toMatchObject({
      errMsg: 'sendSocketMessage:fail no socket has been connected',
    });
  });
});
