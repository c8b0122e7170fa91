import {
  assemblePeer,
  CHANNELS,
  createCaller,
  createMemoryTransportPair,
  decodeFrame,
  defaultClock,
  initiate,
  type Peer,
} from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PageSlot } from '../../chrome/index.ts';
import type { ViewEngine, ViewRealm } from '../../engine/view-engine.ts';
import { aroundCode } from '../load-around.ts';
import { createPageViews, type PageViewInit, type PageViews } from './page-views.ts';

interface Stage {
  readonly views: PageViews;
  /** The views' own ends, in the order in which they were made. */
  readonly inner: Peer[];
  /** The last one begins to speak, where they are silent at first. */
  speak(): Peer;
}

/** @param waits whether the engine has views wait out of sight */
function createStage(waits: boolean, silent = false): Stage {
  const inner: Peer[] = [];
  let speak: Stage['speak'];
  let waiting: ViewRealm | undefined;
  const make = (): ViewRealm => {
    const [host, own] = createMemoryTransportPair();
    speak = () => assemblePeer({ transport: own, clock: defaultClock() }, initiate, createCaller, [], decodeFrame);
    if (!silent) inner.push(speak());
    return { host, logicPort: {} as MessagePort, terminate: () => undefined };
  };
  const engine: ViewEngine = {
    name: 'test',
    start() {
      const realm = waiting ?? make();
      waiting = undefined;
      return realm;
    },
    ...(waits && {
      warm() {
        waiting ??= make();
        return waiting;
      },
    }),
  };
  const views = createPageViews({
    engine,
    document: {} as Document,
    slots: { createSlot: () => ({ remove: () => undefined }) as unknown as PageSlot },
    title: '',
    attachView: () => undefined,
    detachView: () => undefined,
    onFirstPaint: () => undefined,
    onEvent: () => undefined,
    loadResource: () => Promise.reject(),
    loadPack: () => Promise.reject(),
    invoke: () => Promise.reject(),
    keepFile: () => Promise.reject(),
    onSilence: () => undefined,
    onDeath: () => undefined,
    onFault: () => undefined,
  });
  return { views, inner, speak: () => speak() };
}

const INIT = { path: 'pages/a', closure: { text: '{}', components: new Set() } } as unknown as PageViewInit;

describe.each([
  ['out of sight', true],
  ['in its place', false],
])('a view that waits %s', (_, waits) => {
  it('has opened its session before there is a page for it', async () => {
    const { views, inner } = createStage(waits);
    views.warm();
    await expect(inner[0]?.opened).resolves.toMatchObject({ protocol: 1 });
  });

  it('is the one that is taken, and is given its page', async () => {
    const { views, inner } = createStage(waits);
    views.warm();
    await inner[0]?.opened;
    const given = new Promise((resolve) => inner[0]?.onEvent(CHANNELS.lifecycle, (name, body) => resolve([name, body])));
    views.take().init(INIT);
    expect(await given).toMatchObject(['pageInit', { path: 'pages/a' }]);
    expect(inner).toHaveLength(1);
  });

  it('has all the time that the engine gives it, as on a device that has been asleep', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { views, speak } = createStage(waits, true);
    views.warm();
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(speak().opened).resolves.toMatchObject({ protocol: 1 });
  });

  it('is one, however often it is asked for', () => {
    const { views, inner } = createStage(waits);
    views.warm();
    views.warm();
    expect(inner).toHaveLength(1);
  });
});

describe('addComponents', () => {
  it('fails where what asks a view cannot be had, and gives the components when it is tried again', async () => {
    const { views, inner } = createStage(false);
    views.take().init(INIT);
    const given: unknown[] = [];
    inner[0]?.onCall(CHANNELS.lifecycle, (method, params) => given.push([method, params]) && {});
    const growthOf = vi.fn((_path: string, known: ReadonlySet<string>) =>
      known.has('more') ? undefined : { text: 'more', components: ['more'] },
    );
    const load = vi.spyOn(aroundCode, 'load');
    onTestFinished(() => load.mockRestore());
    load.mockRejectedValueOnce(new DinghyError('CONTAINER_CODE_UNREADABLE', { part: 'surroundings' }));
    await expect(views.addComponents(growthOf)).rejects.toMatchObject({ code: 'CONTAINER_CODE_UNREADABLE' });
    await views.addComponents(growthOf);
    await views.addComponents(growthOf);
    expect(given).toEqual([['addComponents', { closure: 'more' }]]);
  });
});
