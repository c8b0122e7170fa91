import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DinghyError } from '@dinghy/errors';
import { transferHandlers } from 'comlink';
import { describe, expect, test, vi } from 'vitest';
import { createPeer } from '../peer/create-peer.ts';
import { CHANNELS, type IncomingCall, type Peer } from '../peer/types.ts';
import { createMemoryTransportPair } from '../transports/memory-transport.ts';
import { type TappedValue, tapTransport } from '../transports/tap-transport.ts';
import { type ApiTable, type ExposeApiOptions, exposeApi } from './expose-api.ts';
import { wrapApi } from './wrap-api.ts';

function connect(
  table: ApiTable,
  options?: ExposeApiOptions,
): { readonly app: Peer; readonly host: Peer; readonly log: TappedValue[] } {
  const [inner, outer] = createMemoryTransportPair();
  const log: TappedValue[] = [];
  const app = createPeer({ transport: tapTransport(inner, (entry) => log.push(entry)), role: 'initiator' });
  const host = createPeer({ transport: outer, role: 'responder' });
  exposeApi(host, table, options);
  return { app, host, log };
}

type Table = Record<'getNetworkType' | 'get' | 'fail' | 'slow' | 'nothing', (params: unknown) => unknown>;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error) => error.code,
  );

describe('exposeApi and wrapApi', () => {
  test('call a host function with parameters and give its result', async () => {
    const { app } = connect({ add: ({ left, right }: { left: number; right: number }) => ({ sum: left + right }) });
    const api = wrapApi<{ add(params: { left: number; right: number }): { sum: number } }>(app);
    expect(await api.add({ left: 1, right: 2 })).toEqual({ sum: 3 });
  });

  test('put nothing of comlink on the wire', async () => {
    const { app, log } = connect({ getNetworkType: () => ({ networkType: 'wifi' }) });
    await wrapApi<Table>(app).getNetworkType({ a: 1 });
    const kinds = ['call', 'ok'];
    const frames = log
      .map(({ value }) => value as { readonly k: string; readonly p?: unknown })
      .filter(({ k }) => kinds.includes(k));
    expect(frames).toMatchObject([
      { k: 'call', c: 1, n: 1, id: 1, m: 'getNetworkType', p: { a: 1 }, d: 30_000 },
      { k: 'ok', c: 1, n: 1, id: 1, p: { networkType: 'wifi' } },
    ]);
    expect(JSON.stringify(frames)).not.toMatch(/APPLY|RAW|argumentList/);
  });

  test('serve a peer that sends call frames without comlink', async () => {
    const { app } = connect({ echo: (params: unknown) => params });
    expect(await app.call(CHANNELS.api, 'echo', { plain: true })).toEqual({ plain: true });
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing'])('refuse the method %s', async (method) => {
    const { app } = connect({ echo: (params: unknown) => params });
    expect(await codeOf(app.call(CHANNELS.api, method, {}))).toBe('BRIDGE_METHOD_UNKNOWN');
  });

  test('hand the host function decoded parameters only', async () => {
    const seen = vi.fn(() => 'done');
    const decode = (_method: string, params: unknown) => {
      if (typeof (params as { key?: unknown }).key !== 'string')
        throw new DinghyError('BRIDGE_VALUE_INVALID', { problem: 'key' });
      return { key: (params as { key: string }).key };
    };
    const { app } = connect({ get: seen }, { decode });
    const api = wrapApi<Table>(app);
    expect(await codeOf(api.get({ key: 7 }))).toBe('BRIDGE_VALUE_INVALID');
    await api.get({ key: 'a', extra: 1 });
    expect(seen).toHaveBeenCalledOnce();
    expect(seen).toHaveBeenCalledWith({ key: 'a' }, expect.anything());
  });

  test('carry a DinghyError by code and params', async () => {
    const { app } = connect({
      fail: () => {
        throw new DinghyError('BRIDGE_CALL_TIMEOUT', { method: 'inner', deadlineMs: 5 });
      },
    });
    const error = await wrapApi<Table>(app)
      .fail({})
      .catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(DinghyError);
    expect(error).toMatchObject({ code: 'BRIDGE_CALL_TIMEOUT', params: { method: 'inner', deadlineMs: 5 } });
  });

  test('keep what a host function threw from the app, and give it to the host', async () => {
    const secret = new Error('/home/host/secret.ts');
    const onFailure = vi.fn();
    const { app } = connect({ fail: () => Promise.reject(secret) }, { onFailure });
    const error = await wrapApi<Table>(app)
      .fail({})
      .catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: 'BRIDGE_CALL_FAILED', params: { method: 'fail' } });
    expect(String((error as Error).stack)).not.toContain('secret');
    expect(onFailure).toHaveBeenCalledWith('fail', secret);
  });

  test('give the host function the signal and the progress of its own call', async () => {
    let seen: IncomingCall | undefined;
    const { app } = connect({
      slow: (_params: unknown, call: IncomingCall) => {
        seen = call;
        call.progress({ received: 10 });
        return new Promise(() => {});
      },
    });
    const controller = new AbortController();
    const onProgress = vi.fn();
    const api = wrapApi<Table>(app);
    const answer = codeOf(api.slow({}, { signal: controller.signal, onProgress }));
    await vi.waitFor(() => expect(onProgress).toHaveBeenCalledWith({ received: 10 }));
    expect(seen?.signal.aborted).toBe(false);
    controller.abort();
    expect(await answer).toBe('BRIDGE_CALL_CANCELLED');
    await vi.waitFor(() => expect(seen?.signal.aborted).toBe(true));
  });

  test('reject what is under way when the session ends', async () => {
    const { app, host } = connect({ slow: () => new Promise(() => {}) });
    const answer = codeOf(wrapApi<Table>(app).slow({}));
    await app.opened;
    host.close('gone');
    expect(await answer).toBe('BRIDGE_SESSION_CLOSED');
  });

  test('know a session by its port: each peer reaches its own table', async () => {
    const first = connect({ whoAmI: () => 'first' });
    const second = connect({ whoAmI: () => 'second' });
    expect(await first.app.call(CHANNELS.api, 'whoAmI', { appId: 'second' })).toBe('first');
    expect(await second.app.call(CHANNELS.api, 'whoAmI', { appId: 'first' })).toBe('second');
  });
});

describe('wrapApi', () => {
  test('gives one proxy per peer', () => {
    const { app } = connect({});
    expect(wrapApi(app)).toBe(wrapApi(app));
  });

  test('can be awaited itself without calling anything', async () => {
    const { app } = connect({});
    expect(await wrapApi(app)).toBe(wrapApi(app));
  });

  test('answers a call under way although its proxy has been collected', async () => {
    let finish: ((value: string) => void) | undefined;
    const { app } = connect({ slow: () => new Promise((resolve) => (finish = resolve)) });
    const answer = (() => wrapApi<Table>(app).slow({}))();
    await vi.waitFor(() => expect(finish).toBeDefined());
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    for (let round = 0; round < 5; round++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    finish?.('still there');
    expect(await answer).toBe('still there');
    expect(await codeOf(wrapApi<Table>(app).nothing({}))).toBe('BRIDGE_METHOD_UNKNOWN');
  });

  test('does not call what was only read', async () => {
    const { app } = connect({ add: () => 1 });
    const { add } = wrapApi<{ add(): number }>(app);
    expect(await codeOf(add as never)).toBe('BRIDGE_ARGUMENTS_INVALID');
  });
});

test('the transfer handlers are ours, registered once: errors by code, no live references', () => {
  const { app } = connect({});
  wrapApi(app);
  const handler = transferHandlers.get('throw');
  wrapApi(connect({}).app);
  expect(transferHandlers.get('throw')).toBe(handler);
  expect([...transferHandlers.keys()]).toEqual(['throw']);
});
