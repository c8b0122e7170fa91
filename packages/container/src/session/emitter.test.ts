import { describe, expect, it, vi } from 'vitest';
import { createEmitter } from './emitter.ts';

describe('createEmitter', () => {
  it('says whether anybody listened', () => {
    const events = createEmitter<{ done: number }>();
    expect(events.emit('done', 1)).toBe(false);
    const stop = events.on('done', () => undefined);
    expect(events.emit('done', 2)).toBe(true);
    stop();
    expect(events.emit('done', 3)).toBe(false);
  });

  it('calls the other listeners when one throws', () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const events = createEmitter<{ done: number }>();
    const heard: number[] = [];
    events.on('done', () => {
      throw new Error('mine');
    });
    events.on('done', (value) => heard.push(value));
    events.emit('done', 7);
    vi.unstubAllGlobals();
    expect(heard).toEqual([7]);
    expect(report).toHaveBeenCalledOnce();
  });
});
