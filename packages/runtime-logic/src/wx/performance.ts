// `wx.getPerformance()`: how long the launch and each way to a page took, as this layer sees it. Milliseconds.

import type { OnThrow } from './call-convention.ts';
import { createListeners, type Listeners } from './listeners.ts';

interface Entry {
  readonly entryType: 'navigation' | 'render';
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
  readonly path: string;
  readonly pageId: number;
  readonly navigationType?: string;
}

export interface PerformanceRecord {
  /** Events of the container, as they come. */
  hear(name: string, body: unknown): void;
  readonly api: Record<string, () => unknown>;
}

const TYPES = ['navigation', 'render'];
const MOST_ENTRIES = 1000;

interface Opening {
  readonly path: string;
  readonly openType: string;
  readonly at: number;
}

export function createPerformance(now: () => number, onThrow: OnThrow): PerformanceRecord {
  const startedAt = now();
  const entries: Entry[] = [];
  const opening = new Map<number, Opening>();
  const observers = new Set<{ readonly types: ReadonlySet<string>; readonly listeners: Listeners }>();
  let size = MOST_ENTRIES;

  const record = (...added: readonly Entry[]): void => {
    entries.push(...added);
    entries.splice(0, entries.length - size);
    for (const { types, listeners } of observers) {
      const seen = added.filter(({ entryType }) => types.has(entryType));
      if (seen.length > 0) listeners.emit(listOf(seen));
    }
  };

  const createObserver = (callback?: unknown): object => {
    const listeners = createListeners('PerformanceObserver', onThrow);
    listeners.add(callback);
    const disconnect = (): void => {
      for (const each of observers) if (each.listeners === listeners) observers.delete(each);
    };
    return {
      supportedEntryTypes: TYPES,
      disconnect,
      observe({ entryTypes, type }: { readonly entryTypes?: readonly string[]; readonly type?: string } = {}) {
        disconnect();
        observers.add({ types: new Set(entryTypes ?? (type === undefined ? [] : [type])), listeners });
      },
    };
  };

  const performance = {
    now: () => now() - startedAt,
    ...listOf(entries),
    createObserver,
    setBufferSize(next: unknown) {
      size = Math.min(MOST_ENTRIES, Math.max(0, Number(next) || 0));
    },
  };

  return {
    api: { getPerformance: () => performance },
    hear(name, body) {
      const { page } = body as { readonly page?: number };
      if (name === 'pageOpen' && page !== undefined) {
        const { path, openType } = body as Opening;
        opening.set(page, { path, openType, at: now() });
      }
      const opened = name === 'pageReady' && page !== undefined ? opening.get(page) : undefined;
      if (!opened || page === undefined) return;
      opening.delete(page);
      const { path, openType, at } = opened;
      const isLaunch = openType === 'appLaunch';
      const navigationStart = isLaunch ? startedAt : at;
      record(
        {
          entryType: 'navigation',
          name: isLaunch ? 'appLaunch' : 'route',
          startTime: navigationStart - startedAt,
          duration: now() - navigationStart,
          path,
          pageId: page,
          navigationType: openType,
        },
        { entryType: 'render', name: 'firstRender', startTime: at - startedAt, duration: now() - at, path, pageId: page },
      );
    },
  };
}

function listOf(entries: readonly Entry[]): Record<string, (...args: never[]) => readonly Entry[]> {
  return {
    getEntries: () => [...entries],
    getEntriesByName: (name: string, type?: string) =>
      entries.filter((entry) => entry.name === name && (type === undefined || entry.entryType === type)),
    getEntriesByType: (type: string) => entries.filter((entry) => entry.entryType === type),
  };
}
