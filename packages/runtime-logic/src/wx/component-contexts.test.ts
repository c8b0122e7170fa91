import type { ComponentCallPayload, Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { describe, expect, it } from 'vitest';
import type { ComponentRecord } from '../structure/nodes.ts';
import { createComponentContexts } from './component-contexts.ts';

type Context = Record<string, (argument?: unknown) => Promise<unknown> | undefined>;

const record = { id: 7 } as ComponentRecord;
const page = { id: 1 } as ComponentRecord;

function create(answer: (call: ComponentCallPayload) => Json = () => ({ scale: 3 })) {
  const calls: ComponentCallPayload[] = [];
  const contexts = createComponentContexts({
    recordOf: (value) => (value === 'component' ? record : undefined),
    currentRoot: () => page,
    callView: async (_scope, call) => {
      calls.push(call);
      return answer(call);
    },
    onThrow: () => undefined,
  });
  return { contexts, calls };
}

describe('createComponentContexts', () => {
  it('calls the component of that id, in the page on top or in the component that is named', async () => {
    const { contexts, calls } = create();
    await (contexts.named('video', 'film', undefined) as Context).seek?.(7);
    await (contexts.named('map', 'a:b', 'component') as Context).getScale?.();
    await (contexts.named('camera', undefined, undefined) as Context).takePhoto?.({ quality: 'low', success: () => undefined });
    expect(calls).toEqual([
      { scope: 1, selector: '#film', index: 0, method: 'seek', argument: 7 },
      { scope: 7, selector: '#a\\:b', index: 0, method: 'getScale' },
      { scope: 1, selector: '<camera>', index: 0, method: 'takePhoto', argument: { quality: 'low' } },
    ]);
  });

  it('answers as every function of the platform does', async () => {
    const { contexts } = create();
    const map = contexts.named('map', 'm', undefined) as Context;
    expect(await map.getScale?.()).toEqual({ scale: 3, errMsg: 'getScale:ok' });
    const result = await new Promise((success) => map.getScale?.({ success }));
    expect(result).toEqual({ scale: 3, errMsg: 'getScale:ok' });
  });

  it('fails with words, and troubles nobody who did not ask', async () => {
    const { contexts } = create(() => {
      throw new DinghyError('API_UNSUPPORTED', { api: 'addArc' });
    });
    const map = contexts.named('map', 'm', undefined) as Context;
    const unheard: unknown[] = [];
    const note = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', note);
    map.addArc?.();
    await expect(map.addArc?.()).rejects.toMatchObject({ errMsg: 'addArc:fail not supported' });
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', note);
    expect(unheard).toEqual([]);
  });

  it('has no objects for tags without methods', () => {
    const { contexts } = create();
    const place = { scope: page, selector: '#v', index: 0 };
    expect(contexts.create('view', place)).toBeUndefined();
    expect(contexts.create('constructor', place)).toBeUndefined();
    expect(contexts.create('editor', place, { isReady: true })).toMatchObject({ isReady: true, undo: expect.any(Function) });
  });
});
