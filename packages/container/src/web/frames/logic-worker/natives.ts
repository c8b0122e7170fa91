// What our code in the worker needs of the browser, taken before it is removed from the global object, bound so that
// later changes to prototypes by mini-program code do not reach it.

import type { MessagePortLike } from '@dinghy/bridge-protocol';

/** The realm's own timers. */
interface NativeTimers {
  readonly setTimeout: (run: () => void, delayMs?: number) => number;
  readonly setInterval: (run: () => void, delayMs?: number) => number;
  readonly clearTimeout: (timer?: number) => void;
  readonly clearInterval: (timer?: number) => void;
  readonly queueMicrotask: (run: () => void) => void;
}

type UncaughtListener = (error: unknown, kind: 'error' | 'unhandledRejection', promise?: unknown) => void;

/** The worker's global object, as far as it is used here. */
interface WorkerScope {
  postMessage(message: unknown): void;
  importScripts(url: string): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(type: 'unhandledrejection', listener: (event: PromiseRejectionEvent) => void): void;
  readonly setTimeout: NativeTimers['setTimeout'];
  readonly setInterval: NativeTimers['setInterval'];
  readonly clearTimeout: NativeTimers['clearTimeout'];
  readonly clearInterval: NativeTimers['clearInterval'];
}

export interface Natives {
  readonly timers: NativeTimers;
  /** To the relay. */
  postMessage(message: unknown): void;
  /** Runs a script in sloppy mode, at once; throws what it throws. */
  importScripts(url: string): void;
  onMessage(listener: (data: unknown, ports: readonly MessagePort[]) => void): void;
  /** Errors and rejections that nobody caught. */
  onUncaught(listener: UncaughtListener): void;
  /** A port without the port and its events: nothing that app code can reach leads back to it. */
  wrapPort(port: MessagePort): MessagePortLike;
}

export function takeNatives(scope: WorkerScope): Natives {
  const data = getterOf(MessageEvent.prototype, 'data');
  const ports = getterOf(MessageEvent.prototype, 'ports');
  const preventDefault = uncurry(Event.prototype.preventDefault);
  const postToPort = uncurry(MessagePort.prototype.postMessage as (message: unknown, transfer: unknown[]) => void);
  const setOnMessage = setterOf(MessagePort.prototype, 'onmessage');
  const listen = scope.addEventListener.bind(scope) as WorkerScope['addEventListener'];
  return {
    timers: {
      setTimeout: scope.setTimeout.bind(scope),
      setInterval: scope.setInterval.bind(scope),
      clearTimeout: scope.clearTimeout.bind(scope),
      clearInterval: scope.clearInterval.bind(scope),
      queueMicrotask: runSoon,
    },
    postMessage: scope.postMessage.bind(scope),
    importScripts: scope.importScripts.bind(scope),
    onMessage(listener) {
      listen('message', (event) => listener(data(event), ports(event) as readonly MessagePort[]));
    },
    onUncaught(listener) {
      listen('error', (event) => {
        preventDefault(event);
        listener(event.error ?? event.message, 'error');
      });
      listen('unhandledrejection', (event) => {
        preventDefault(event);
        listener(event.reason, 'unhandledRejection', event.promise);
      });
    },
    wrapPort: (port) => ({
      postMessage: (message, transfer) => postToPort(port, message, transfer),
      addEventListener(type, listener) {
        if (type === 'message') setOnMessage(port, (event: MessageEvent) => listener({ data: data(event) }));
      },
    }),
  };
}

/** The browser's own `queueMicrotask` takes 20 µs in a worker, and a turn that sets data asks for two. */
async function runSoon(run: () => void): Promise<void> {
  await undefined;
  run();
}

const { call } = Function.prototype;

/** `method.call` as a plain function that no later change to `Function.prototype.call` can see. */
function uncurry<This, Args extends readonly unknown[]>(
  method: (this: This, ...args: Args) => unknown,
): (self: This, ...args: Args) => unknown {
  return call.bind(method) as (self: This, ...args: Args) => unknown;
}

function getterOf(prototype: object, name: string): (self: object) => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new TypeError(`no getter ${name}`);
  return uncurry(getter as (this: object) => unknown);
}

function setterOf(prototype: object, name: string): (self: object, value: unknown) => unknown {
  const setter = Object.getOwnPropertyDescriptor(prototype, name)?.set;
  if (!setter) throw new TypeError(`no setter ${name}`);
  return uncurry(setter as (this: object, value: unknown) => unknown);
}
