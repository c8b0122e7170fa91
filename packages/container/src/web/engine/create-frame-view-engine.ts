// Page views in sandboxed iframes, one each (design D8).

import { createMessagePortTransport } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { ViewEngine, ViewEngineStart, ViewRealm } from '../../engine/view-engine.ts';
import type { FrameSource } from '../frames/frame-source.ts';
import type { HostToView, ViewToHost } from '../frames/messages.ts';
import { openFrame } from '../frames/open-frame.ts';
import { createWatchdog } from '../watchdog.ts';

export interface FrameViewEngineOptions {
  readonly frames: FrameSource;
  /** False lets a silent view live on, for people who sit in a debugger. Default true. */
  readonly watch?: boolean;
}

/**
 * Shows each page in an opaque-origin iframe that holds only our renderer.
 *
 * @since 0.1.0
 */
export function createFrameViewEngine({ frames, watch = true }: FrameViewEngineOptions): ViewEngine {
  return { name: 'frame', start: (start) => startView(frames, watch, start) };
}

function startView(
  frames: FrameSource,
  watch: boolean,
  { parent, title, onFatal, onSilence, onFault }: ViewEngineStart,
): ViewRealm {
  const control = new MessageChannel();
  const host = new MessageChannel();
  const logic = new MessageChannel();
  const frame = openFrame({ frames, kind: 'view', parent, watch, ports: [control.port2, host.port2, logic.port2] });
  frame.element.style.cssText = 'display:block;width:100%;height:100%;border:0';
  frame.element.title = title;

  const tell = (message: HostToView): void => control.port1.postMessage(message);
  const transport = createMessagePortTransport(host.port1);
  const watchdog = createWatchdog({ ping: (id) => tell(['ping', id]), onSilence });
  let ended = false;

  control.port1.onmessage = ({ data }: MessageEvent<ViewToHost>) => {
    if (data[0] === 'pong') watchdog.answered(data[1]);
    else onFault(data[1]);
  };

  const terminate = (): void => {
    if (ended) return;
    ended = true;
    watchdog.stop();
    transport.close();
    control.port1.close();
    frame.dispose();
  };

  const fail = (error: Error): void => {
    if (ended) return;
    terminate();
    onFatal(error);
  };
  frame.connected.then(() => {
    if (watch && !ended)
      watchdog.start((detail) =>
        fail(new DinghyError('ENGINE_REALM_ENDED', { reason: 'unresponsive', detail: `a page view gave ${detail}` })),
      );
  }, fail);

  return { host: transport, logicPort: logic.port1, terminate };
}
