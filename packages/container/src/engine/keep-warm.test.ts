import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWarmth } from './keep-warm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function create(keepMs?: number) {
  const log: string[] = [];
  const warmth = createWarmth({
    engine: { warm: () => log.push('realm'), cool: () => log.push('no realm') },
    viewEngine: {
      warm() {
        log.push('view');
        return undefined;
      },
      cool: () => log.push('no view'),
    },
    document: () => ({}) as Document,
    keepMs,
  });
  return { log, warmth };
}

describe('createWarmth', () => {
  it('makes nothing before a mini-program has been opened, unless the host asks', () => {
    const { log, warmth } = create();
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual([]);
    warmth.warm();
    expect(log).toEqual(['realm', 'view']);
  });

  it('makes both when the first page has settled, and gives them up when nobody wants them for long', () => {
    const { log, warmth } = create();
    warmth.opening();
    warmth.opened();
    expect(log).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(log).toEqual(['realm', 'view']);
    vi.advanceTimersByTime(3_600_000);
    warmth.closed();
    expect(log).toEqual(['realm', 'view']);
    vi.advanceTimersByTime(3_600_000);
    expect(log.slice(2)).toEqual(['no realm', 'no view']);
  });

  it('keeps them while another mini-program is open', () => {
    const { log, warmth } = create();
    warmth.opening();
    warmth.opening();
    warmth.closed();
    vi.advanceTimersByTime(3_600_000);
    expect(log).toEqual([]);
  });

  it('makes nothing where nothing is to wait', () => {
    const { log, warmth } = create(0);
    warmth.warm();
    warmth.opening();
    warmth.opened();
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual([]);
  });

  it('ends them with the container, and makes no more', () => {
    const { log, warmth } = create();
    warmth.opening();
    warmth.opened();
    warmth.dispose();
    vi.advanceTimersByTime(3_600_000);
    warmth.warm();
    warmth.closed();
    vi.advanceTimersByTime(3_600_000);
    expect(log).toEqual(['no realm', 'no view']);
  });
});
