// The calls of one run: of its logic layer, which come through the guard, and of its views, which stand for their user.

import type { NetworkPolicy, Shim, WindowFacts } from '@dinghy/api-shims';
import { admitUrl } from '@dinghy/api-shims/web';
import { type CallHandler, createApiHandler, type IncomingCall, type Json, type ViewToHostCalls } from '@dinghy/bridge-protocol';
import { isDinghyError } from '@dinghy/errors';
import type { PageSlot } from '../../chrome/index.ts';
import { createApiDispatcher } from '../apis/api-dispatcher.ts';
import { createWindowShim } from '../apis/window-shim.ts';
import { createOwnShims, type OwnShimsOptions, type RunPages } from './own-shims.ts';
import type { Permissions } from './permissions.ts';
import { answerInvoke, createViewInvoker, withoutViewCalls } from './view-invoker.ts';

/** A run, as its calls see it. */
export interface RunCalling extends RunPages {
  /** Fills the mount. */
  readonly box: Element;
  /** What the page on top answers to `onShareAppMessage`; `{}` without one. */
  askShareCard(from: 'menu' | 'button'): Promise<Json>;
  /** An event of a subscribed API. */
  sendApiEvent(event: { readonly api: string; readonly event: string; readonly data: Json }): void;
  /** Something of ours or of a shim failed. */
  onProblem(error: Error): void;
}

export interface AnsweredCallsOptions {
  readonly appId: string;
  readonly own: OwnShimsOptions;
  readonly shims: readonly Shim[];
  readonly permissions: Permissions;
  readonly network: NetworkPolicy;
  /** `<button open-type="share">`. Absent when the host takes nothing of the kind. */
  readonly share?: () => Promise<void>;
  readonly run: RunCalling;
}

export interface AnsweredCalls {
  /** Of the logic layer. */
  readonly handle: CallHandler;
  /** Of a view that waits for the answer; `slot` is its own. */
  answerView(body: unknown, call: IncomingCall, slot: PageSlot): Promise<ViewToHostCalls['invoke']['result']>;
  /** Of a view that does not. */
  invoke(body: unknown): Promise<unknown>;
  /** As `wx.getNetworkType` answers; undefined where the host cannot tell. */
  networkType(): Promise<string | undefined>;
  /** For `wx.onWindowResize`. */
  windowResized(window: WindowFacts): void;
  /** Ends subscriptions, and lets go of what shims hold for the app. */
  dispose(): void;
}

export function createAnsweredCalls({
  appId,
  own,
  shims,
  permissions,
  network,
  share,
  run,
}: AnsweredCallsOptions): AnsweredCalls {
  const windowShim = createWindowShim();
  const { replaceable, fixed } = createOwnShims(own, run);
  const ending = new AbortController();
  const dispatcher = createApiDispatcher({
    appId,
    permissions,
    shims: [...replaceable, ...shims, ...fixed, windowShim],
    sendApiEvent: run.sendApiEvent,
  });
  const { table } = dispatcher;
  const invoke = createViewInvoker({ ...table, ...(share && { shareAppMessage: share }) });

  const openWebView = async (slot: PageSlot, params: Json, call: IncomingCall): Promise<object> => {
    const { createWebViews } = await import('../run/web-views.ts');
    return createWebViews({ appId, policy: network, admitUrl, invoke }).open(slot.viewport, params, call);
  };
  const showFullScreen = async (slot: PageSlot, params: Json, call: IncomingCall): Promise<object> => {
    const fullScreen = await import('../run/full-screen.ts');
    return fullScreen.showFullScreen(slot, params, call, run.box);
  };
  /** A mini-program's own mistakes are `DinghyError`s, and its business. */
  const reportForeign = (error: unknown): void => {
    if (!isDinghyError(error)) run.onProblem(error instanceof Error ? error : new Error(String(error)));
  };

  return {
    handle: createApiHandler(withoutViewCalls(table) as never, { onFailure: (_api, error) => reportForeign(error) }),
    answerView: (body, call, slot) =>
      answerInvoke((asked) => {
        const { api, params } = asked as ViewToHostCalls['invoke']['params'];
        if (api === 'openWebView') return openWebView(slot, params, call);
        if (api === 'showFullScreen') return showFullScreen(slot, params, call);
        return invoke(asked, call);
      }, body),
    invoke: (body) => invoke(body),
    async networkType() {
      const call: IncomingCall = { signal: ending.signal, progress: () => undefined };
      const answer = await table.getNetworkType?.({}, call).catch(() => undefined);
      return (answer as { readonly networkType?: string } | undefined)?.networkType;
    },
    windowResized: windowShim.resized,
    dispose() {
      ending.abort();
      dispatcher.dispose();
    },
  };
}
