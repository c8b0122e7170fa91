// The host page's end of the hand-over: makes a sandboxed iframe, waits until the document in it says that it is there,
// and gives it its ports. The origin of such a frame is opaque, so who speaks is told by the window, never by the origin.

import { DinghyError } from '@dinghy/errors';
import type { FrameSource } from './frame-source.ts';
import { FRAME_PROTOCOL_VERSION, type FrameAnnouncement, type FrameConnect, type FrameKind } from './messages.ts';

/** A frame document is 10 to 200 KB from a server that the host chose: what takes longer is not coming. */
const LOAD_TIMEOUT_MS = 15_000;

export interface OpenFrameOptions {
  readonly frames: FrameSource;
  readonly kind: FrameKind;
  /** Element that the iframe is appended to. It must stay there: moving an iframe reloads it. */
  readonly parent: Element;
  /** The frame's ends of its channels, in the order of `FrameConnect`. */
  readonly ports: readonly MessagePort[];
  readonly watch: boolean;
}

export interface SandboxFrame {
  readonly element: HTMLIFrameElement;
  /** Resolves when the ports have been handed over; rejects with `FRAME_*`. */
  readonly connected: Promise<void>;
  dispose(): void;
}

export function openFrame({ frames, kind, parent, ports, watch }: OpenFrameOptions): SandboxFrame {
  const element = createSandboxedIframe(parent.ownerDocument);
  const window = parent.ownerDocument.defaultView ?? globalThis.window;
  let stopWaiting: (error?: Error) => void = () => undefined;

  const connected = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => stopWaiting(new DinghyError('FRAME_LOAD_TIMEOUT', { kind, seconds: LOAD_TIMEOUT_MS / 1000 })),
      LOAD_TIMEOUT_MS,
    );
    const receive = (event: MessageEvent<unknown>): void => {
      if (event.source !== element.contentWindow || element.contentWindow === null || !isAnnouncement(event.data)) return;
      const problem = checkAnnouncement(event, event.data, kind);
      const connect: FrameConnect = { dinghyConnect: kind, watch };
      // An opaque origin has no name to aim at; the source has just been checked.
      if (!problem) element.contentWindow.postMessage(connect, '*', [...ports]);
      stopWaiting(problem);
    };
    stopWaiting = (error) => {
      clearTimeout(timer);
      window.removeEventListener('message', receive);
      stopWaiting = () => undefined;
      if (error) reject(error);
      else resolve();
    };
    window.addEventListener('message', receive);
  });
  // A frame that is disposed of before anybody waits for it is no unhandled rejection.
  connected.catch(() => undefined);

  frames.load(kind, element);
  parent.append(element);
  return {
    element,
    connected,
    dispose() {
      stopWaiting(new DinghyError('FRAME_DISPOSED', { kind }));
      element.remove();
    },
  };
}

function createSandboxedIframe(document: Document): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.setAttribute('sandbox', 'allow-scripts');
  iframe.setAttribute('allow', '');
  iframe.setAttribute('referrerpolicy', 'no-referrer');
  // No cookies of the frames' server in the sandbox, where the browser knows the attribute.
  iframe.setAttribute('credentialless', '');
  return iframe;
}

function isAnnouncement(data: unknown): data is FrameAnnouncement {
  return typeof data === 'object' && data !== null && 'dinghyFrame' in data;
}

function checkAnnouncement(event: MessageEvent, announcement: FrameAnnouncement, kind: FrameKind): DinghyError | undefined {
  // Anything but an opaque origin means that the sandbox attribute did not take effect.
  if (event.origin !== 'null') return new DinghyError('FRAME_NOT_OPAQUE', { kind, origin: event.origin });
  if (announcement.dinghyFrame !== kind || announcement.version !== FRAME_PROTOCOL_VERSION) {
    return new DinghyError('FRAME_VERSION_MISMATCH', {
      kind,
      expected: FRAME_PROTOCOL_VERSION,
      found: Number(announcement.version),
    });
  }
  return undefined;
}
