// `CameraContext.onCameraFrame(listener)`: pictures as pixels. Each is asked for when the one before it has been dealt with, so
// a page that is slow gets fewer, and none waits on the bridge.

import type { Json } from '@dinghy/bridge-protocol';

export interface CameraFrameListener {
  start(options?: unknown): unknown;
  stop(options?: unknown): unknown;
}

export interface CameraFramesOptions {
  /** The next picture of the camera. Rejects when there is none any more. */
  next(): Promise<Json>;
  run(callback: (frame: never) => void, frame: unknown): void;
  /** Gives a call its callbacks or promise. */
  answer(api: string, options: unknown, perform: () => void): unknown;
}

export function createCameraFrames({ next, run, answer }: CameraFramesOptions, callback: unknown): CameraFrameListener {
  /** Of the run that goes on; another start or a stop ends it. */
  let present: object | undefined;
  const follow = async (mine: object): Promise<void> => {
    while (present === mine) {
      const frame = await next();
      if (present === mine) run(callback as (frame: never) => void, frame);
    }
  };
  return {
    start: (options) =>
      answer('CameraFrameListener.start', options, () => {
        const mine = {};
        present = mine;
        // A camera that is gone sends no more.
        follow(mine).catch(() => undefined);
      }),
    stop: (options) =>
      answer('CameraFrameListener.stop', options, () => {
        present = undefined;
      }),
  };
}
