import type { Json } from '@dinghy/bridge-protocol';
import { describe, expect, it } from 'vitest';
import { createMapEvents } from './map-events.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function createRig() {
  const asked: { resolve(news: Json): void; reject(problem: unknown): void }[] = [];
  const events = createMapEvents({
    next: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    run: (callback, event) => (callback as (event: unknown) => void)(event),
  });
  const heard: unknown[] = [];
  return { asked, events, heard, note: (event: unknown) => heard.push(event) };
}

describe('createMapEvents', () => {
  it('asks for news while somebody listens, and tells each listener of its own', async () => {
    const { asked, events, heard, note } = createRig();
    events.on('markerClusterClick', note);
    events.on('markerClusterCreate', () => heard.push('created'));
    expect(asked).toHaveLength(1);
    asked[0]?.resolve({ type: 'markerClusterClick', detail: { cluster: 1 } });
    await settle();
    expect([heard, asked.length]).toEqual([[{ cluster: 1 }], 2]);
    events.off('markerClusterClick', note);
    events.off('markerClusterCreate');
    asked[1]?.resolve({ type: 'markerClusterClick', detail: { cluster: 2 } });
    await settle();
    expect([heard, asked.length]).toEqual([[{ cluster: 1 }], 2]);
  });

  it('asks again after a map that was gone', async () => {
    const { asked, events, heard, note } = createRig();
    events.on('markerClusterCreate', note);
    asked[0]?.reject(new Error('gone'));
    await settle();
    events.on('markerClusterCreate', note);
    asked[1]?.resolve({ type: 'markerClusterCreate', detail: { clusters: [] } });
    await settle();
    expect(heard).toEqual([{ clusters: [] }]);
  });
});
