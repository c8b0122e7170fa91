import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.restoreAllMocks();
});

describe('match-media', () => {
  it('asks for what its attributes say, and shows its content while that holds', async () => {
    const asked: string[] = [];
    const listeners = new Set<() => void>();
    let matches = false;
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
      asked.push(query);
      return {
        get matches() {
          return matches;
        },
        addEventListener: (_: string, listener: () => void) => listeners.add(listener),
        removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
      } as unknown as MediaQueryList;
    });
    page = await mountWxml('<match-media min-width="300" max-width="{{most}}" orientation="landscape"><view/></match-media>', {
      most: 600,
    });
    const isOff = (): boolean => page.find('wx-match-media').classList.contains('wx-match-media-off');
    expect(asked.at(-1)).toBe('(min-width: 300px) and (max-width: 600px) and (orientation: landscape)');
    expect(isOff()).toBe(true);
    matches = true;
    for (const listener of listeners) listener();
    expect(isOff()).toBe(false);
    await page.set({ most: 700 });
    expect(asked.at(-1)).toContain('(max-width: 700px)');
    expect(listeners.size).toBe(1);
  });

  it.each([
    ['width="375" height="812"', '(width: 375px) and (height: 812px)'],
    ['min-height="1" max-height="{{900}}"', '(min-height: 1px) and (max-height: 900px)'],
    ['max-width="-1" orientation="sideways"', 'all'],
  ])('understands %s', async (attributes, expected) => {
    const asked = vi.spyOn(window, 'matchMedia');
    page = await mountWxml(`<match-media ${attributes}/>`);
    expect(asked.mock.lastCall?.[0]).toBe(expected);
  });
});
