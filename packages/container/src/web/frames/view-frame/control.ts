// The view frame's side of the control port: signs of life, and errors of our own that nobody caught.

import type { HostToView, ViewToHost } from '../messages.ts';

/** Enough to find the place; the text can hold page data, so it is not kept whole. */
const MAX_FAULT_LENGTH = 1000;

export function serveControl(control: MessagePort): void {
  const tell = (message: ViewToHost): void => control.postMessage(message);
  control.onmessage = ({ data }: MessageEvent<HostToView>) => tell(['pong', data[1]]);
  window.addEventListener('error', (event) => tell(['fault', String(event.message).slice(0, MAX_FAULT_LENGTH)]));
  window.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason;
    tell(['fault', (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)).slice(0, MAX_FAULT_LENGTH)]);
  });
}
