import { afterEach, describe, expect, test, vi } from 'vitest';
import { followKeyboard } from './keyboard.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp(bottom: number) {
  const listeners = new Set<() => void>();
  const viewport = {
    height: 800,
    offsetTop: 0,
    scale: 1,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('visualViewport', viewport);
  const element = document.createElement('div');
  element.getBoundingClientRect = () => ({ bottom }) as DOMRect;
  const told: number[] = [];
  const stop = followKeyboard(element, (height) => told.push(height));
  const change = (to: Partial<typeof viewport>): void => {
    Object.assign(viewport, to);
    for (const listener of [...listeners]) listener();
  };
  return { change, told, stop, listeners };
}

describe('followKeyboard', () => {
  test('tells how much of the element the keyboard covers, and when it goes', () => {
    const { change, told } = setUp(800);
    change({ height: 500 });
    change({ height: 500 });
    change({ height: 800 });
    expect(told).toEqual([300, 0]);
  });

  test('counts only what it covers of an element that ends above', () => {
    const { change, told } = setUp(600);
    change({ height: 500 });
    expect(told).toEqual([100]);
  });

  test('takes neither a browser’s bar nor a zoomed page for a keyboard', () => {
    const { change, told } = setUp(800);
    change({ height: 740 });
    change({ height: 400, scale: 2 });
    expect(told).toEqual([]);
  });

  test('hears nothing after its end', () => {
    const { stop, listeners } = setUp(800);
    stop();
    expect(listeners.size).toBe(0);
  });
});
