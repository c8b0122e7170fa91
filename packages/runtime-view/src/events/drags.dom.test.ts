import { describe, expect, it } from 'vitest';
import type { BuiltInControl, Drag } from '../builtins/unit.ts';
import { createDrags } from './drags.ts';
import type { Phase } from './gestures.ts';

const element = document.createElement('div');
element.append(document.createElement('i'));
const inner = element.firstElementChild as Element;

type Point = readonly [identifier: number, x: number, y: number];

function start(claims: { outer?: (drag: Drag) => boolean; inner?: (drag: Drag) => boolean }): {
  send(phase: Phase, ...fingers: readonly Point[]): boolean;
  readonly outer: Drag[];
  readonly inner: Drag[];
  readonly watched: Drag[];
} {
  const told = { outer: [] as Drag[], inner: [] as Drag[], watched: [] as Drag[] };
  const control = (name: 'outer' | 'inner'): BuiltInControl => ({
    dragged(drag) {
      told[name].push(drag);
      return claims[name]?.(drag) ?? false;
    },
    ...(name === 'outer' ? { watched: (drag: Drag) => told.watched.push(drag) } : {}),
  });
  const controls = new Map<Element, BuiltInControl>([
    [element, control('outer')],
    [inner, control('inner')],
  ]);
  const drags = createDrags({ controlOf: (each) => controls.get(each) });
  return {
    ...told,
    send: (phase, ...fingers) =>
      drags(phase, inner, {
        timeMs: 0,
        fingers: fingers.map(([identifier, x, y]) => ({ identifier, x, y, force: 1 })),
        preventDefault: () => undefined,
      }),
  };
}

describe('createDrags', () => {
  it('gives a finger to the innermost control that claims it, and to no other from then on', () => {
    const run = start({ inner: ({ deltaX }) => deltaX > 5, outer: () => true });
    const phases = (): Record<string, Phase[]> => ({
      outer: run.outer.map(({ phase }) => phase),
      inner: run.inner.map(({ phase }) => phase),
    });
    run.send('start', [0, 0, 0]);
    // Outer claims at once; inner was asked first, and said no.
    expect(phases()).toEqual({ outer: ['start'], inner: ['start'] });
    run.send('move', [0, 9, 0]);
    run.send('end');
    expect(phases()).toEqual({ outer: ['start', 'move', 'end'], inner: ['start'] });
  });

  it('tells watchers of every finger, claimed or not', () => {
    const run = start({ inner: () => true });
    run.send('start', [0, 0, 0]);
    run.send('end');
    expect(run.watched.map(({ phase }) => phase)).toEqual(['start', 'end']);
  });

  it('is one way from the first finger down to the last one up', () => {
    const run = start({ inner: () => true });
    run.send('start', [0, 0, 0]);
    run.send('start', [0, 0, 0], [1, 100, 0]);
    run.send('move', [0, 10, 5], [1, 120, 0]);
    run.send('end', [1, 120, 0]);
    run.send('end');
    expect(run.inner.map(({ phase, fingers }) => `${phase} ${fingers.length}`)).toEqual([
      'start 1',
      'move 2',
      'move 2',
      'move 1',
      'end 0',
    ]);
  });

  it('goes on from where it was when the leading finger is lifted first', () => {
    const run = start({ inner: () => true });
    run.send('start', [0, 0, 0]);
    run.send('start', [0, 0, 0], [1, 100, 0]);
    run.send('move', [0, 10, 5], [1, 120, 0]);
    run.send('end', [1, 120, 0]);
    expect(run.inner.at(-1)).toMatchObject({ deltaX: 10, deltaY: 5 });
    run.send('move', [1, 121, 2]);
    expect(run.inner.at(-1)).toMatchObject({ deltaX: 11, deltaY: 7, x: 121, y: 2 });
  });

  it('starts with two fingers that come down at once', () => {
    const run = start({ inner: () => true });
    run.send('start', [0, 0, 0], [1, 100, 0]);
    run.send('move', [0, 5, 0], [1, 120, 0]);
    expect(run.inner.map(({ phase, deltaX }) => [phase, deltaX])).toEqual([
      ['start', 0],
      ['move', 5],
    ]);
  });
});
