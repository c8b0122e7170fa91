import type { Shim, ShimCall } from '@dinghy/api-shims';
import type { IncomingCall } from '@dinghy/bridge-protocol';
import { describe, expect, it, vi } from 'vitest';
import type { Permissions } from '../calls/permissions.ts';
import { createApiDispatcher } from './api-dispatcher.ts';

function create(...shims: Shim[]) {
  const sent: unknown[] = [];
  const progress: unknown[] = [];
  const permissions: Permissions = { require: vi.fn(async () => undefined), answered: () => ({}), set: () => undefined };
  const dispatcher = createApiDispatcher({ appId: 'shop', shims, permissions, sendApiEvent: (event) => sent.push(event) });
  const call: IncomingCall = { signal: new AbortController().signal, progress: (value) => progress.push(value) };
  const run = (api: string, params: unknown = {}): Promise<unknown> | undefined => dispatcher.table[api]?.(params, call);
  return { dispatcher, sent, progress, permissions, run };
}

describe('createApiDispatcher', () => {
  it('answers what the shims list, and nothing else', () => {
    const { dispatcher } = create({ name: 'a', apis: { vibrateShort: () => ({}), notAnApi: () => ({}) } });
    expect(Object.keys(dispatcher.table)).toEqual(['vibrateShort']);
    expect(Object.getPrototypeOf(dispatcher.table)).toBe(null);
  });

  it('lets a later shim replace a function of an earlier one', async () => {
    const { run } = create(
      { name: 'a', apis: { vibrateShort: () => 'first' } },
      { name: 'b', apis: { vibrateShort: () => 'second' } },
    );
    expect(await run('vibrateShort')).toBe('second');
  });

  it('decodes parameters by the descriptor, and tells the shim who calls', async () => {
    const navigateTo = vi.fn((params: unknown, call: ShimCall) => ({ params, appId: call.appId }));
    const { run } = create({ name: 'a', apis: { navigateTo } });
    expect(await run('navigateTo', { url: '/a', appId: 'other', extra: 1 })).toEqual({ params: { url: '/a' }, appId: 'shop' });
    await expect(run('navigateTo', { url: ['/a'] })).rejects.toMatchObject({ code: 'API_PARAMETER_INVALID' });
    expect(navigateTo).toHaveBeenCalledTimes(1);
  });

  it('asks for the scope of an API before it runs, with the caller’s clock stopped', async () => {
    const getLocation = vi.fn(() => ({}));
    const { run, permissions, progress } = create({ name: 'a', apis: { getLocation } });
    await run('getLocation', {});
    expect(permissions.require).toHaveBeenCalledWith('scope.userLocation', expect.anything());
    expect(progress).toEqual([{ state: 'user' }, { state: 'running' }]);
    (permissions.require as ReturnType<typeof vi.fn>).mockRejectedValueOnce(new Error('denied'));
    await expect(run('getLocation', {})).rejects.toThrow('denied');
    expect(getLocation).toHaveBeenCalledTimes(1);
  });

  it('sends events of a task as progress of its call', async () => {
    const { run, progress } = create({
      name: 'a',
      apis: { request: (_: never, call: ShimCall) => call.emit('headersReceived', { header: {} }) },
    });
    await run('request', { url: 'https://a.example' });
    expect(progress).toEqual([{ event: 'headersReceived', data: { header: {} } }]);
  });

  it('sends events of a subscription until it ends', async () => {
    let emit: ShimCall['emit'] = () => undefined;
    const onNetworkStatusChange = vi.fn((_: never, call: ShimCall) => {
      emit = call.emit;
    });
    const { run, sent } = create({ name: 'a', apis: { onNetworkStatusChange } });
    await run('onNetworkStatusChange');
    await run('onNetworkStatusChange');
    emit('networkStatusChange', { isConnected: true });
    await run('offNetworkStatusChange');
    emit('networkStatusChange', { isConnected: false });
    expect(sent).toEqual([{ api: 'onNetworkStatusChange', event: 'networkStatusChange', data: { isConnected: true } }]);
    expect(onNetworkStatusChange).toHaveBeenCalledTimes(1);
  });

  it('can still end a subscription that began before an earlier one failed (40)', async () => {
    let failFirst: (error: Error) => void = () => undefined;
    const signals: ShimCall['signal'][] = [];
    const { run } = create({
      name: 'a',
      apis: {
        onNetworkStatusChange(_: never, call: ShimCall) {
          signals.push(call.signal);
          return signals.length > 1 ? undefined : new Promise((_resolve, reject) => (failFirst = reject));
        },
      },
    });
    const first = run('onNetworkStatusChange');
    await run('offNetworkStatusChange');
    await run('onNetworkStatusChange');
    failFirst(new Error('late'));
    await expect(first).rejects.toThrow('late');
    await run('offNetworkStatusChange');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('ends subscriptions and releases the app when it is disposed of', async () => {
    let signal: ShimCall['signal'] | undefined;
    const releaseApp = vi.fn();
    const { dispatcher, run } = create({
      name: 'a',
      releaseApp,
      apis: {
        onThemeChange: (_: never, call: ShimCall) => {
          signal = call.signal;
        },
      },
    });
    await run('onThemeChange');
    dispatcher.dispose();
    expect(signal?.aborted).toBe(true);
    expect(releaseApp).toHaveBeenCalledWith('shop');
  });
});
