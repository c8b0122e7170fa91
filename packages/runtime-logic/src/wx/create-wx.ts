// The `wx` object. A plain, extensible object: programs add names of their own to it. Every name of the platform is a
// function; one that the host does not have fails with a clear errMsg. The names that nobody implements come in a pack.

import type { ApiOutline, BootPayload, LaunchOptions, Peer } from '@dinghy/bridge-protocol';
import type { AppEventName, AppHolder } from '../app/create-app.ts';
import type { OnThrow } from './call-convention.ts';
import { canIUse } from './can-i-use.ts';
import { callFunction, createHostCall, createSubscription, type HostCall, type Subscription, taskFunction } from './host-api.ts';
import { createStorageApi } from './storage-api.ts';
import { createStorageMirror } from './storage-mirror.ts';
import { toWireValue } from './wire-params.ts';

type ApiFunction = (...args: never[]) => unknown;

export interface ScreenSize {
  /** Of the page on top. */
  readonly windowWidth: number;
  readonly screenWidth: number;
  readonly screenHeight: number;
}

export interface WxFacade {
  readonly wx: Record<string, unknown>;
  readonly callHost: HostCall;
  /** Adds functions that stand on one of the host's, if any: `canIUse` is true of them where the host grants it. */
  provide(functions: Readonly<Record<string, ApiFunction>>, hostApi: string): void;
  boot(payload: BootPayload): void;
  /** The options of the launch, or of the latest return to the app. */
  setEnterOptions(options: LaunchOptions, isLaunch: boolean): void;
  setTheme(theme: string): void;
  changeFacts(changed: BootPayload['facts']): void;
  /** Of what the host has told last. */
  screen(): ScreenSize | undefined;
  emit(api: string, data: unknown): void;
}

export interface WxOptions {
  readonly host: Peer;
  readonly app: AppHolder;
  readonly onThrow: OnThrow;
  /** What the host has answered, before the mini-program hears of it; it waits for what this returns. */
  take(answer: unknown): Promise<void> | undefined;
  /** Functions that other parts of this layer answer. */
  readonly own: Readonly<Record<string, ApiFunction>>;
}

/** Functions that listen, by what they listen to. */
const APP_EVENTS: Readonly<Record<string, AppEventName>> = {
  onAppShow: 'onShow',
  onAppHide: 'onHide',
  onError: 'onError',
  onPageNotFound: 'onPageNotFound',
  onUnhandledRejection: 'onUnhandledRejection',
};

export function createWx({ host, app, onThrow, take, own }: WxOptions): WxFacade {
  const granted = new Set<string>();
  const outlines = new Map<string, ApiOutline>();
  let facts: Record<string, unknown> = {};
  const askHost = createHostCall(host, (api) => (granted.has(api) ? outlines.get(api) : undefined));
  const callHost: HostCall = async (...args) => {
    const answer = await askHost(...args);
    await take(answer);
    return answer;
  };
  const subscriptions = new Map<string, Subscription>();
  const mirror = createStorageMirror(callHost);
  const wx: Record<string, unknown> = {};

  /** Functions that the host answers. What this layer answers itself stays. */
  function addHostApi(outline: ApiOutline): void {
    const { name, kind, off, internal } = outline;
    outlines.set(name, outline);
    if (internal === true) return;
    const functions: Record<string, unknown> = {};
    if (kind === 'call') functions[name] = callFunction(outline, callHost, onThrow);
    else if (kind === 'task') functions[name] = taskFunction(outline, callHost, onThrow);
    else if (kind === 'sync') functions[name] = () => readFact(name);
    else {
      const subscription = createSubscription(outline, callHost, onThrow);
      subscriptions.set(name, subscription);
      functions[name] = subscription.on;
      if (off !== undefined) functions[off] = subscription.off;
    }
    for (const [each, run] of Object.entries(functions)) if (!Object.hasOwn(local, each)) wx[each] = run;
  }

  /** For functions of packs: what they ask the host for. */
  const needs = new Map<string, string>();
  const isThere = (name: string): boolean =>
    granted.has(needs.get(name) ?? name) || (Object.hasOwn(local, name) && !needs.has(name));
  const local: Record<string, ApiFunction> = {
    ...createStorageApi(mirror, onThrow),
    ...appEvents(app),
    canIUse: (question: unknown) => canIUse(question, isThere),
    ...own,
  };
  Object.assign(wx, local, { env: { USER_DATA_PATH: 'wxfile://usr' } });

  /** Each reader may change what it gets. */
  function readFact(api: string): unknown {
    if (Object.hasOwn(facts, api)) return toWireValue(facts[api]);
    return { errMsg: `${api}:fail not supported` };
  }

  return {
    wx,
    callHost,
    provide(functions, hostApi) {
      Object.assign(local, functions);
      Object.assign(wx, functions);
      if (hostApi !== '') for (const name of Object.keys(functions)) needs.set(name, hostApi);
    },
    boot(payload) {
      for (const api of payload.grantedApis) granted.add(api);
      const rows = Object.entries(JSON.parse(payload.apis) as Record<string, Omit<ApiOutline, 'name'>>);
      for (const [name, row] of rows) addHostApi({ name, ...row });
      facts = { ...payload.facts };
      mirror.fill(payload.storage);
    },
    setEnterOptions(options, isLaunch) {
      facts.getEnterOptionsSync = options;
      if (isLaunch) facts.getLaunchOptionsSync = options;
    },
    changeFacts(changed) {
      facts = { ...facts, ...changed };
    },
    screen() {
      return facts.getWindowInfo as ScreenSize | undefined;
    },
    setTheme(theme) {
      for (const api of ['getSystemInfoSync', 'getAppBaseInfo']) {
        if (typeof facts[api] === 'object') facts[api] = { ...(facts[api] as object), theme };
      }
      subscriptions.get('onThemeChange')?.emit({ theme });
    },
    emit: (api, data) => subscriptions.get(api)?.emit(data),
  };
}

function appEvents(app: AppHolder): Record<string, ApiFunction> {
  const functions: Record<string, ApiFunction> = {};
  for (const [name, event] of Object.entries(APP_EVENTS)) {
    functions[name] = (listener: unknown) => app.on(event, listener);
    functions[`off${name.slice(2)}`] = (listener?: unknown) => app.off(event, listener);
  }
  return functions;
}
