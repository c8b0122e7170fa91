// The inner end of the hand-over: a frame document says that it is there, and takes its ports from its parent, once.
// Messages from any other window are not looked at; after the hand-over the window is not listened to at all.

import { FRAME_PROTOCOL_VERSION, type FrameAnnouncement, type FrameConnect, type FrameKind } from './messages.ts';

export function acceptPorts(
  kind: FrameKind,
  portCount: number,
  start: (ports: readonly MessagePort[], connect: FrameConnect) => void,
): void {
  const { parent } = window;
  // Opened as a page of its own: there is nobody to serve.
  if (parent === window) return;

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== parent || !isConnect(event.data, kind) || event.ports.length !== portCount) return;
    window.removeEventListener('message', receive);
    start(event.ports, event.data);
  };
  window.addEventListener('message', receive);

  const announcement: FrameAnnouncement = { dinghyFrame: kind, version: FRAME_PROTOCOL_VERSION };
  // Any origin may embed the frame, and the announcement is no secret.
  parent.postMessage(announcement, '*');
}

function isConnect(data: unknown, kind: FrameKind): data is FrameConnect {
  return typeof data === 'object' && data !== null && (data as Partial<FrameConnect>).dinghyConnect === kind;
}
