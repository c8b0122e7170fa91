import { describe, expect, it } from 'vitest';
import { createDrawingContext, type DrawAction } from './drawing-context.ts';

type Recorder = Record<string, (...args: unknown[]) => unknown> & Record<string, unknown>;

function record(run: (context: Recorder) => void): { readonly actions: readonly DrawAction[]; readonly reserve: boolean } {
  let drawn: { actions: readonly DrawAction[]; reserve: boolean } | undefined;
  const context = createDrawingContext({
    measureText: (text) => text.length * 10,
    draw: (actions, reserve, done) => {
      drawn = { actions, reserve };
      done();
    },
  }) as Recorder;
  run(context);
  return drawn ?? { actions: [], reserve: false };
}

describe('createDrawingContext', () => {
  it('records methods and both spellings of properties in order', () => {
    const { actions } = record((context) => {
      context.setFillStyle?.('red');
      (context as Record<string, unknown>).lineWidth = 3;
      context.rect?.(1, 2, 3, 4);
      context.setShadow?.(1, 2, 3, 'blue');
      context.draw?.();
    });
    expect(actions).toEqual([
      ['=', 'fillStyle', 'red'],
      ['=', 'lineWidth', 3],
      ['rect', 1, 2, 3, 4],
      ['=', 'shadowOffsetX', 1],
      ['=', 'shadowOffsetY', 2],
      ['=', 'shadowBlur', 3],
      ['=', 'shadowColor', 'blue'],
    ]);
  });

  it('lets a program define a property anew that calls the method of the same', () => {
    const { actions } = record((context) => {
      Object.defineProperty(context, 'fillStyle', { set: (value) => void context.setFillStyle?.(value) });
      (context as Record<string, unknown>).fillStyle = 'red';
      context.draw?.();
    });
    expect(actions).toEqual([['=', 'fillStyle', 'red']]);
  });

  it('names gradients by number, and nothing that is no plain value', () => {
    const { actions } = record((context) => {
      const paint = context.createLinearGradient?.(0, 0, 0, 9) as Recorder;
      paint.addColorStop?.(0, 'red');
      context.setFillStyle?.(paint);
      context.fillText?.('a', () => 1, { x: 1 }, Number.NaN);
      context.draw?.(true);
    });
    expect(actions).toEqual([
      ['createLinearGradient', 1, 0, 0, 0, 9],
      ['addColorStop', 1, 0, 'red'],
      ['=', 'fillStyle', { paint: 1 }],
      ['fillText', 'a', null, null, Number.NaN],
    ]);
  });

  it('gives draw its callback in either place, and starts anew after it', () => {
    let calls = 0;
    const { actions, reserve } = record((context) => {
      context.fillRect?.(0, 0, 1, 1);
      context.draw?.(() => calls++);
      context.draw?.(true, () => calls++);
    });
    expect([calls, actions, reserve]).toEqual([2, [], true]);
  });

  it('keeps the font that is in force, through save and restore', () => {
    record((context) => {
      context.setFontSize?.(20);
      context.save?.();
      Object.assign(context, { font: 'bold 12px serif' });
      context.setFontSize?.(14);
      expect(context.font).toBe('bold 14px serif');
      context.restore?.();
      expect(context.font).toBe('20px sans-serif');
      expect(context.measureText?.('abc')).toEqual({ width: 30 });
    });
  });
});
