import { describe, expect, it } from 'vitest';
import { createPerformance } from './performance.ts';

interface Entry {
  readonly name: string;
  readonly entryType: string;
}
interface List {
  getEntries(): readonly Entry[];
  getEntriesByName(name: string, type?: string): readonly Entry[];
  getEntriesByType(type: string): readonly Entry[];
}
interface Performance extends List {
  createObserver(callback: (list: List) => void): { observe(options: object): void; disconnect(): void };
  setBufferSize(size: number): void;
}

function create() {
  let time = 100;
  const { api, hear } = createPerformance(
    () => time,
    (error) => {
      throw error;
    },
  );
  const open = (page: number, openType: string, durationMs: number): void => {
    time += 10;
    hear('pageOpen', { page, path: `p${page}`, openType });
    time += durationMs;
    hear('pageReady', { page });
  };
  return { performance: api.getPerformance?.() as Performance, open };
}

describe('wx.getPerformance', () => {
  it('knows how long the launch and the way to each page took', () => {
    const { performance, open } = create();
    open(1, 'appLaunch', 50);
    open(2, 'navigateTo', 20);
    expect(performance.getEntriesByType('navigation')).toEqual([
      {
        entryType: 'navigation',
        name: 'appLaunch',
        startTime: 0,
        duration: 60,
        path: 'p1',
        pageId: 1,
        navigationType: 'appLaunch',
      },
      {
        entryType: 'navigation',
        name: 'route',
        startTime: 70,
        duration: 20,
        path: 'p2',
        pageId: 2,
        navigationType: 'navigateTo',
      },
    ]);
    expect(performance.getEntriesByName('firstRender', 'render')).toHaveLength(2);
    expect(performance.getEntriesByName('firstRender', 'navigation')).toEqual([]);
  });

  it('tells observers of what they asked for, until they look away', () => {
    const { performance, open } = create();
    const seen: string[] = [];
    const observer = performance.createObserver((list) => seen.push(...list.getEntries().map(({ name }) => name)));
    observer.observe({ entryTypes: ['render'] });
    open(1, 'appLaunch', 1);
    observer.disconnect();
    open(2, 'navigateTo', 1);
    expect(seen).toEqual(['firstRender']);
  });

  it('keeps no more than it is told to, the latest', () => {
    const { performance, open } = create();
    performance.setBufferSize(2);
    open(1, 'appLaunch', 1);
    open(2, 'navigateTo', 1);
    expect(performance.getEntries().map(({ name }) => name)).toEqual(['route', 'firstRender']);
  });
});
