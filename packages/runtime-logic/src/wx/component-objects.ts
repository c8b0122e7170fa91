// Objects of the logic layer that stand for components of the view: contexts and canvases, by `wx.create…` and by queries.

import { CHANNELS, type ComponentCallPayload, type Json, type LogicToViewCalls } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { CanvasNodeServices } from '../canvas/canvas-node.ts';
import { createCanvasApi } from '../canvas/create-canvas-api.ts';
import { createCanvasReceiver } from '../canvas/receive-canvas.ts';
import type { Page } from '../page/page.ts';
import type { LogicPlatform } from '../platform.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import { answerCall, type OnThrow } from './call-convention.ts';
import { createCameraFrames } from './camera-frames.ts';
import { type ComponentPlace, createComponentContexts, placeOf } from './component-contexts.ts';
import { createMapEvents } from './map-events.ts';

export interface ComponentObjects {
  /** `wx.createVideoContext` and its kin. */
  readonly api: Record<string, (...args: never[]) => unknown>;
  /** What a query gives for a handle of the view. */
  objectOf(handle: unknown, place: ComponentPlace, kind: 'node' | 'context'): unknown;
}

export interface ComponentObjectsOptions {
  readonly platform: LogicPlatform;
  readonly onThrow: OnThrow;
  recordOf(value: unknown): ComponentRecord | undefined;
  currentRoot(): ComponentRecord | undefined;
  pageOf(record: ComponentRecord): Pick<Page, 'id' | 'view' | 'committer'> | undefined;
  /** What the host has answered, before the mini-program hears of it. */
  take(answer: unknown): Promise<void> | undefined;
  run(callback: (value: never) => void, self: unknown, value: unknown): void;
}

export function createComponentObjects(options: ComponentObjectsOptions): ComponentObjects {
  const { platform, pageOf, run } = options;

  /** After the commits made before it. */
  const askView = <Method extends keyof LogicToViewCalls>(
    scope: ComponentRecord | undefined,
    method: Method,
    params: LogicToViewCalls[Method]['params'],
  ): Promise<LogicToViewCalls[Method]['result']> => {
    const page = scope && pageOf(scope);
    if (page === undefined) return Promise.reject(new DinghyError('API_FAILED', { reason: 'the page has been closed' }));
    return new Promise((resolve, reject) => {
      page.committer.afterFlush(() => page.view.call(CHANNELS.render, method, params).then(resolve as never, reject));
    });
  };
  const callView = (scope: ComponentRecord, call: ComponentCallPayload): Promise<Json> => askView(scope, 'callComponent', call);

  const contexts = createComponentContexts({ ...options, callView });
  const receiveCanvas = createCanvasReceiver(platform.canvas);
  const nodeServices = (scope: ComponentRecord | undefined): Omit<CanvasNodeServices, 'canvas'> => ({
    now: () => platform.now(),
    setTimeout: (callback, delayMs) => platform.setTimeout(callback, delayMs),
    clearTimeout: (handle) => platform.clearTimeout(handle),
    // Without a page there is nobody to ask.
    readResource: (url) => askView(scope, 'readResource', { scope: scope?.id ?? 0, url }),
    run,
  });

  const createCameraContext = (): object => {
    const scope = options.currentRoot();
    const context = contexts.named('camera', undefined, undefined);
    const call = async (method: string): Promise<Json> => {
      if (scope === undefined) throw new DinghyError('API_FAILED', { reason: 'no page is open' });
      return contexts.call(placeOf(scope, 'camera', undefined), method);
    };
    const tellRanOut = (callback: (film: never) => void): void => {
      // Nothing is told of a recording that has not begun, or of a camera that is gone.
      call('recordRanOut').then(
        (film) => film !== null && run(callback, undefined, film),
        () => undefined,
      );
    };
    const frames = {
      next: () => call('nextFrame'),
      run: (callback: (frame: never) => void, frame: unknown) => run(callback, undefined, frame),
      answer: (api: string, given: unknown, perform: () => void) => answerCall(api, given, perform, options.onThrow),
    };
    const { startRecord } = context as { startRecord(given?: unknown): unknown };
    return Object.assign(context, {
      onCameraFrame: (callback: unknown) => createCameraFrames(frames, callback),
      startRecord(given?: unknown) {
        const answer = startRecord(given);
        const { timeoutCallback } = (given ?? {}) as { readonly timeoutCallback?: unknown };
        if (typeof timeoutCallback === 'function') tellRanOut(timeoutCallback as (film: never) => void);
        return answer;
      },
    });
  };

  const createMapContext = (id: unknown, component?: unknown): object => {
    const scope = options.recordOf(component) ?? options.currentRoot();
    const next = async (): Promise<Json> => {
      if (scope === undefined) throw new DinghyError('API_FAILED', { reason: 'no page is open' });
      return contexts.call(placeOf(scope, 'map', id), 'nextNews');
    };
    const events = createMapEvents({ next, run: (callback, event) => run(callback, undefined, event) });
    return Object.assign(contexts.named('map', id, component), events);
  };

  return {
    objectOf(handle, place, kind) {
      if (typeof handle !== 'object' || handle === null) return null;
      const { tag, ...facts } = handle as { readonly [name: string]: Json };
      if (tag !== 'canvas') return contexts.create(String(tag), place, facts) ?? null;
      const page = pageOf(place.scope);
      if (page === undefined || kind === 'context') return null;
      return receiveCanvas(page.id, facts, nodeServices(place.scope));
    },
    api: {
      createVideoContext: (id: unknown, component?: unknown) => contexts.named('video', id, component),
      createAudioContext: (id: unknown, component?: unknown) => contexts.named('audio', id, component),
      createMapContext,
      createLivePlayerContext: (id: unknown, component?: unknown) => contexts.named('live-player', id, component),
      createLivePusherContext: () => contexts.named('live-pusher', undefined, undefined),
      createCameraContext,
      ...createCanvasApi({
        ...options,
        contexts,
        canvas: platform.canvas,
        nodeServices,
        keepFile: async (scope, file) => (await askView(scope, 'keepFile', file)).path,
      }),
    },
  };
}
