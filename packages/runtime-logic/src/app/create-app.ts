// `App()`, `getApp()`, and the app's lifetimes.

import type { LaunchOptions } from '@dinghy/bridge-protocol';
import type { AppFunction } from '../context.ts';

export interface AppHolder {
  /** `App()`. The first call counts. */
  register(definition: unknown): void;
  getApp(options?: unknown): object | undefined;
  /** Calls a lifetime of the app and the listeners of `wx.onX`; what they throw goes to `onThrow`. */
  call(name: AppEventName, ...args: unknown[]): void;
  launch(options: LaunchOptions): void;
  /** `wx.onAppShow` and its kin. */
  on(name: AppEventName, listener: unknown): void;
  off(name: AppEventName, listener?: unknown): void;
}

export type AppEventName =
  | 'onLaunch'
  | 'onShow'
  | 'onHide'
  | 'onError'
  | 'onPageNotFound'
  | 'onUnhandledRejection'
  | 'onThemeChange';

export function createAppHolder(onThrow: (error: unknown, where: string) => void): AppHolder {
  let app: Record<string, unknown> | undefined;
  /** What `getApp({ allowDefault: true })` gave away before there was an app; becomes the app. */
  let early: Record<string, unknown> | undefined;
  const listeners = new Map<AppEventName, Set<AppFunction>>();

  function run(where: string, callback: AppFunction, args: unknown[]): void {
    try {
      callback.apply(app ?? {}, args);
    } catch (error) {
      // Not told to `onError` when that is what failed.
      onThrow(error, where);
    }
  }

  function call(name: AppEventName, ...args: unknown[]): void {
    const own = app?.[name];
    if (typeof own === 'function') run(`App.${name}`, own as AppFunction, args);
    for (const listener of [...(listeners.get(name) ?? [])]) run(`wx.${name}`, listener, args);
  }

  return {
    register(definition) {
      if (app !== undefined || typeof definition !== 'object' || definition === null) return;
      app = early ?? {};
      Object.defineProperties(app, Object.getOwnPropertyDescriptors(definition));
    },
    getApp(options) {
      if (app !== undefined || (options as { allowDefault?: unknown } | undefined)?.allowDefault !== true) return app;
      early ??= {};
      return early;
    },
    call,
    launch(options) {
      // A package without an app.js, or with a broken one, still has an app to ask for.
      app ??= early ?? {};
      call('onLaunch', options);
      call('onShow', options);
    },
    on(name, listener) {
      if (typeof listener !== 'function') return;
      const set = listeners.get(name) ?? new Set();
      set.add(listener as AppFunction);
      listeners.set(name, set);
    },
    off(name, listener) {
      if (listener === undefined) listeners.delete(name);
      else listeners.get(name)?.delete(listener as AppFunction);
    },
  };
}
