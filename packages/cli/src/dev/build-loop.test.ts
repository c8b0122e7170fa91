import { describe, expect, it } from 'vitest';
import { createBuildLoop } from './build-loop.ts';

describe('createBuildLoop', () => {
  it('never runs two builds at once, and makes one of all that is asked meanwhile', async () => {
    const log: string[] = [];
    let release: () => void = () => {};
    let count = 0;
    const request = createBuildLoop(async () => {
      count += 1;
      const number = count;
      log.push(`start ${number}`);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      log.push(`end ${number}`);
    });
    const done = request();
    void request();
    void request();
    release();
    await new Promise((resolve) => setImmediate(resolve));
    release();
    await done;
    expect(log).toEqual(['start 1', 'end 1', 'start 2', 'end 2']);
  });

  it('goes on after a build that failed', async () => {
    let count = 0;
    const request = createBuildLoop(async () => {
      count += 1;
      if (count === 1) throw new Error('the folder was away');
    });
    await expect(request()).rejects.toThrow('away');
    await request();
    expect(count).toBe(2);
  });
});
