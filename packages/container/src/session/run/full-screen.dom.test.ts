import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSlot } from '../../chrome/index.ts';
import { showFullScreen } from './full-screen.ts';

let box: HTMLElement;
let slot: PageSlot;
let given: unknown[];
let calls: AbortController[];

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
  given = [];
  calls = [];
  slot = { orientation: 'portrait', setFullScreen: (orientation: unknown) => void given.push(orientation) } as never;
});
afterEach(() => {
  for (const call of calls) call.abort();
  box.remove();
});

/** Shows a film; the list holds its number once that is over. */
function show(direction: number, over: number[] = []): AbortController {
  const call = new AbortController();
  const number = calls.push(call);
  void showFullScreen(slot, { direction }, { signal: call.signal, progress: () => undefined }, box).then(() => over.push(number));
  return call;
}
const pressEscape = (): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));

describe('showFullScreen', () => {
  it('gives the page the room, the way up that the film asks for, until the call is taken back', () => {
    const call = show(90);
    expect(given).toEqual(['landscape']);
    call.abort();
    expect(given).toEqual(['landscape', undefined]);
  });

  it('ends when the user leaves, once', async () => {
    const over: number[] = [];
    const call = show(0, over);
    pressEscape();
    pressEscape();
    await vi.waitFor(() => expect(over).toEqual([1]));
    call.abort();
    expect(given).toEqual(['portrait', undefined]);
  });

  it('does nothing for a call that has been taken back before', () => {
    const call = new AbortController();
    call.abort();
    void showFullScreen(slot, {}, { signal: call.signal, progress: () => undefined }, box);
    expect(given).toEqual([]);
  });

  it('goes over to the film that is shown next: the end of the first takes nothing from the second', async () => {
    const over: number[] = [];
    const first = show(0, over);
    const second = show(-90, over);
    await vi.waitFor(() => expect(over).toEqual([1]));
    first.abort();
    expect(given).toEqual(['portrait', 'landscape-secondary']);
    second.abort();
    await vi.waitFor(() => expect(over).toEqual([1, 2]));
    expect(given).toEqual(['portrait', 'landscape-secondary', undefined]);
  });

  it('listens to the host page while a film is in full, and by one listener however many films a page shows', () => {
    const listening = new Set<AbortSignal>();
    const listen = vi.spyOn(document, 'addEventListener').mockImplementation((_name, _listener, options) => {
      listening.add((options as { signal: AbortSignal }).signal);
    });
    for (let film = 0; film < 5; film += 1) show(0);
    expect(listening.size).toBe(1);
    calls.at(-1)?.abort();
    expect([...listening].every(({ aborted }) => aborted)).toBe(true);
    listen.mockRestore();
  });
});
