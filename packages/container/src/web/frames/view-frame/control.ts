// The view frame's side of the control port: signs of life, and errors of our own that nobody caught.

import type { HostToView, ViewToHost } from '../messages.ts';

/** Enough to find the place; the text can hold page data, so it is not kept whole. */
const MAX_FAULT_LENGTH = 1000;

/** @param takePack a pack that the view has not asked for */
export function serveControl(control: MessagePort, takePack: (name: string, code: string) => void): void {
  const tell = (message: ViewToHost): void => control.postMessage(message);
  control.onmessage = ({ data }: MessageEvent<HostToView>) => {
    if (data[0] === 'ping') tell(['pong', data[1]]);
    else takePack(data[1], data[2]);
  };
  window.addEventListener('error', (event) => tell(['fault', String(event.message).slice(0, MAX_FAULT_LENGTH)]));
  window.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason;
    tell(['fault', (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)).slice(0, MAX_FAULT_LENGTH)]);
  });
}
