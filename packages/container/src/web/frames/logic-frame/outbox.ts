// Frames on their way to the host page. At most a window of them is under way; the rest waits here, in the sandbox's
// memory, until the host says that it has taken some. A host that is busy for a second is then not met by a second's
// worth of messages.

import { HOST_QUEUE_BYTES, HOST_QUEUE_FRAMES, HOST_WINDOW_FRAMES } from './limits.ts';

export interface Outbox {
  /** Sends or keeps a frame. False when too much is waiting. */
  push(frame: unknown, bytes: number): boolean;
  /** The host has taken `count` more frames. */
  taken(count: number): void;
}

export function createOutbox(send: (frame: unknown) => void): Outbox {
  const waiting: { readonly frame: unknown; readonly bytes: number }[] = [];
  let waitingBytes = 0;
  let underWay = 0;

  const flush = (): void => {
    const room = HOST_WINDOW_FRAMES - underWay;
    for (const { frame, bytes } of waiting.splice(0, Math.max(0, room))) {
      waitingBytes -= bytes;
      underWay += 1;
      send(frame);
    }
  };

  return {
    push(frame, bytes) {
      waiting.push({ frame, bytes });
      waitingBytes += bytes;
      flush();
      return waiting.length <= HOST_QUEUE_FRAMES && waitingBytes <= HOST_QUEUE_BYTES;
    },
    taken(count) {
      underWay = Math.max(0, underWay - count);
      flush();
    },
  };
}
