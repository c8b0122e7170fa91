import { describe, expect, it } from 'vitest';
import { createCameraFrames } from './camera-frames.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function createRig() {
  const asked: ((frame: unknown) => void)[] = [];
  const heard: unknown[] = [];
  const frames = createCameraFrames(
    {
      next: () => new Promise((resolve) => asked.push(resolve as (frame: unknown) => void)),
      run: (callback, frame) => (callback as (frame: unknown) => void)(frame),
      answer: (_api, _options, perform) => perform(),
    },
    (frame: unknown) => heard.push(frame),
  );
  return { asked, heard, frames };
}

describe('createCameraFrames', () => {
  it('asks for a picture once the one before it has been heard, from start to stop', async () => {
    const { asked, heard, frames } = createRig();
    frames.start();
    expect(asked).toHaveLength(1);
    asked[0]?.(1);
    await settle();
    expect([heard, asked.length]).toEqual([[1], 2]);
    frames.stop();
    asked[1]?.(2);
    await settle();
    expect([heard, asked.length]).toEqual([[1], 2]);
  });

  it('follows one run only when it is started twice', async () => {
    const { asked, heard, frames } = createRig();
    frames.start();
    frames.start();
    asked[0]?.(1);
    asked[1]?.(2);
    await settle();
    expect([heard, asked.length]).toEqual([[2], 3]);
  });
});
