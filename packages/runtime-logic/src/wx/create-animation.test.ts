import { describe, expect, it } from 'vitest';
import { createAnimation } from './create-animation.ts';

type Recorder = Record<string, (...args: unknown[]) => Recorder>;

interface Exported {
  readonly actions: readonly { readonly animates: readonly Animate[] }[];
}

function stepsOf(animation: Recorder): unknown {
  const exported = animation.export?.() as unknown as Exported | undefined;
  return exported?.actions.map(({ animates }) => animates.map(({ type, args }) => [type, ...args].join(' ')));
}

interface Animate {
  readonly type: string;
  readonly args: readonly unknown[];
}

describe('wx.createAnimation', () => {
  it('begins a step where the one before ended: what is turned stays turned while it grows', () => {
    const animation = createAnimation() as Recorder;
    animation.rotate?.(45).opacity?.(0.5).step?.().scale?.(2).step?.().rotate?.(90).left?.(3).step?.();
    expect(stepsOf(animation)).toEqual([
      ['rotate 45', 'style opacity 0.5'],
      ['rotate 45', 'style opacity 0.5', 'scale 2'],
      ['rotate 90', 'style opacity 0.5', 'scale 2', 'style left 3'],
    ]);
  });

  it('goes on from there after an export, too', () => {
    const animation = createAnimation() as Recorder;
    animation.translate?.(10, 20).step?.();
    stepsOf(animation);
    animation.skew?.(5).step?.();
    expect(stepsOf(animation)).toEqual([['translate 10 20', 'skew 5']]);
  });

  it('gives a step its own settings, and the next one those of all', () => {
    const animation = createAnimation({ duration: 100, delay: 5 }) as Recorder;
    animation.opacity?.(0).step?.({ duration: 0 }).opacity?.(1).step?.();
    expect(animation.export?.()).toMatchObject({
      actions: [{ option: { transition: { duration: 0, delay: 5 } } }, { option: { transition: { duration: 100, delay: 5 } } }],
    });
  });

  it('shows the settings of all steps, which may be changed for those that follow', () => {
    const animation = createAnimation({ duration: 100 }) as Recorder & { option: { transition: { duration: number } } };
    animation.opacity?.(1).step?.();
    expect(animation.option).toEqual({
      transformOrigin: '50% 50% 0',
      transition: { duration: 100, timingFunction: 'linear', delay: 0 },
    });
    animation.option.transition.duration = 0;
    animation.opacity?.(0).step?.();
    expect(animation.export?.()).toMatchObject({
      actions: [{ option: { transition: { duration: 100 } } }, { option: { transition: { duration: 0 } } }],
    });
  });
});
