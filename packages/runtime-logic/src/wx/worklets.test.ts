import { describe, expect, it } from 'vitest';
import { createWorklets } from './worklets.ts';

interface Value {
  value: unknown;
}

type Worklets = Record<
  'shared' | 'derived' | 'timing' | 'spring' | 'decay' | 'sequence' | 'delay' | 'repeat',
  (...args: unknown[]) => unknown
> &
  Record<'runOnJS' | 'runOnUI', (run: (...args: number[]) => number) => (...args: number[]) => number> & {
    readonly Easing: Readonly<Record<string, (easing?: unknown) => unknown>>;
  };

function create(thrown: unknown[] = []): Worklets {
  return createWorklets((error, where) => thrown.push([where, String(error)])) as Worklets;
}

describe('wx.worklet, where nothing is drawn by it', () => {
  it('keeps values, and computes those that derive from them when they are read', () => {
    const { shared, derived, spring } = create();
    const left = shared(1) as Value;
    const twice = derived(() => Number(left.value) * 2) as Value;
    left.value = 4;
    const sprung = derived(() => spring(Number(left.value) + 1)) as Value;
    expect([left.value, twice.value, sprung.value]).toEqual([4, 8, 5]);
  });

  it('has each animation at its end', () => {
    const { shared, timing, spring, decay, sequence, delay, repeat, Easing } = create();
    const ends = [
      timing(5, { duration: 300, easing: Easing.out?.(Easing.sin) }),
      spring(6, {}),
      sequence(timing(7), spring(8)),
      delay(100, timing(9)),
      repeat(timing(10), 2, false),
      decay({ velocity: 30 }),
      sequence(timing(11), decay({ velocity: 30 })),
    ].map((motion) => {
      const value = shared(1) as Value;
      value.value = motion;
      return value.value;
    });
    expect(ends).toEqual([5, 6, 8, 9, 10, 1, 11]);
  });

  it('says that an animation is over after what has begun it, and reports what that throws', async () => {
    const thrown: unknown[] = [];
    const log: unknown[] = [];
    const { timing, runOnJS, runOnUI } = create(thrown);
    timing(1, {}, (isFinished: unknown) => log.push(isFinished));
    timing(1, {}, () => {
      throw new Error('mine');
    });
    log.push('begun', runOnJS((n) => n + 1)(1), runOnUI((n) => n + 2)(1));
    await new Promise((resolve) => setTimeout(resolve));
    expect(log).toEqual(['begun', 2, 3, true]);
    expect(thrown).toEqual([['worklet', 'Error: mine']]);
  });
});
