// The default engine: a worker in an opaque-origin iframe, behind the relay (design D8). This file is the host page's
// side: it opens the frame, and turns the relay's two ports into a LogicRealm.

import type { PageId } from '@dinghy/bridge-protocol';
import { createMessagePortTransport } from '@dinghy/bridge-protocol/message-port';
import { DinghyError } from '@dinghy/errors';
import type { LogicEngine, LogicEngineStart, LogicRealm } from '../../engine/logic-engine.ts';
import { type AheadEngine, startAhead } from '../../engine/start-ahead.ts';
import type { FrameSource } from '../frames/frame-source.ts';
import type { HostToRelay, RelayToHost, ViewAttachment } from '../frames/messages.ts';
import { openFrame } from '../frames/open-frame.ts';
import { createWatchdog } from '../watchdog.ts';
import { countTaken } from './count-taken.ts';

const ENGINE_NAME = 'web-worker';

export interface WebWorkerEngineOptions {
  readonly frames: FrameSource;
  /** Where the invisible frame is put. Default: the end of `document.body`. */
  readonly parent?: Element;
  /** False lets a silent realm live on, for people who sit in a debugger. Default true. */
  readonly watch?: boolean;
}

/**
 * Runs mini-program code in a Web Worker inside a sandboxed iframe without network, storage or code from text.
 *
 * @example
 * const engine = createWebWorkerEngine({ frames: hostedFrames({ baseUrl: '/dinghy/' }) });
 * @since 0.1.0
 */
export function createWebWorkerEngine({ frames, parent, watch = true }: WebWorkerEngineOptions): LogicEngine {
  const cold: LogicEngine = {
    name: ENGINE_NAME,
    takesPacks: true,
    start: (start) => startRealm({ frames, parent: parent ?? document.body, watch }, start),
  };
  let waiting: AheadEngine | undefined;
  return {
    name: ENGINE_NAME,
    takesPacks: true,
    start(start) {
      const engine = waiting ?? cold;
      waiting = undefined;
      return engine.start(start);
    },
    warm() {
      // Nothing of an app is in a realm before its code is; so any app may have it.
      waiting ??= startAhead(cold, '', () => {
        waiting = undefined;
      });
    },
    cool() {
      waiting?.cancel();
      waiting = undefined;
    },
  };
}

function startRealm(
  options: Required<WebWorkerEngineOptions>,
  { signal, onFatal, onSilence }: LogicEngineStart,
): Promise<LogicRealm> {
  const control = new MessageChannel();
  const host = new MessageChannel();
  const frame = openFrame({ ...options, kind: 'logic', ports: [control.port2, host.port2] });
  hide(frame.element);

  const tell = (message: HostToRelay): void => control.port1.postMessage(message);
  const tellInOrder = (message: ViewAttachment, transfer: Transferable[] = []): void => host.port1.postMessage(message, transfer);
  const scripts = new Map<number, { readonly root: string; resolve(): void; reject(error: Error): void }>();
  const transport = createMessagePortTransport(host.port1);
  const watchdog = createWatchdog({ ping: (id) => tell(['ping', id]), onSilence });
  let lastScript = 0;
  let ended = false;

  const terminate = (reason: Error): void => {
    if (ended) return;
    ended = true;
    watchdog.stop();
    transport.close();
    control.port1.close();
    frame.dispose();
    for (const { reject } of scripts.values()) reject(reason);
    scripts.clear();
  };

  const realm: LogicRealm = {
    host: countTaken(transport, (count) => tell(['taken', count])),
    runScript: (root, code) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(closedError());
        lastScript += 1;
        scripts.set(lastScript, { root, resolve, reject });
        tell(['script', lastScript, code]);
      }),
    // In order with the frames about the page: the logic layer greets its view as soon as it hears of it.
    attachView: (page: PageId, port: MessagePort) => tellInOrder(['attach', page], [port]),
    detachView: (page: PageId) => tellInOrder(['detach', page]),
    terminate: () => terminate(closedError()),
  };

  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      if (ended) return;
      terminate(error);
      // Before the realm has been handed out the first says it, after that the second; each ignores the other's time.
      reject(error);
      onFatal(error);
    };

    control.port1.onmessage = ({ data }: MessageEvent<RelayToHost>) => {
      switch (data[0]) {
        case 'ready':
          if (options.watch)
            watchdog.start((detail) => fail(new DinghyError('ENGINE_REALM_ENDED', { reason: 'unresponsive', detail })));
          return resolve(realm);
        case 'pong':
          return watchdog.answered(data[1], data[2]);
        case 'script': {
          const script = scripts.get(data[1]);
          scripts.delete(data[1]);
          if (data[2] === null) script?.resolve();
          else script?.reject(new DinghyError('ENGINE_SCRIPT_FAILED', { root: script.root, detail: data[2] }));
          return;
        }
        case 'end':
          return fail(
            data[1] === 'start'
              ? new DinghyError('ENGINE_START_FAILED', { engine: ENGINE_NAME, detail: data[2] })
              : new DinghyError('ENGINE_REALM_ENDED', { reason: data[1], detail: data[2] }),
          );
      }
    };
    frame.connected.catch(fail);
    signal.addEventListener('abort', () => {
      realm.terminate();
      reject(closedError());
    });
  });
}

function closedError(): DinghyError {
  return new DinghyError('ENGINE_REALM_ENDED', { reason: 'closed', detail: 'its session is over' });
}

/** Out of sight and of the way, but not `display: none`, whose timers browsers may stop. */
function hide(element: HTMLElement): void {
  element.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  element.setAttribute('aria-hidden', 'true');
  element.tabIndex = -1;
}
