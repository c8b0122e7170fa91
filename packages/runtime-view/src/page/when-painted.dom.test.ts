import { afterEach, describe, expect, it } from 'vitest';
import { loadPack } from '../packs/load-pack.ts';
import { type BuiltInPage, mountWxml } from '../testing/built-ins.ts';
import { definitionOf, PAGE } from '../testing/mount.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

/** A page of a view that has waited for none: it has what it needs in order to be drawn. */
const open = async (init = {}): Promise<void> => {
  const basics = await loadPack('basics');
  const wxml = '<view class="a" bindtap="onTap" bindanimationend="onEnd">{{n}}</view>';
  page = await mountWxml(wxml, { n: 1 }, { packs: { basics }, init });
};
const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 500 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve));
};
const heard = (): string[] => page.events.flatMap(({ deliveries }) => deliveries.map(({ handler }) => handler));

describe('a page that has just been drawn', () => {
  it('hears of what was done to it before it could answer, once', async () => {
    await open();
    page.find('.a').dispatchEvent(new AnimationEvent('animationend', { bubbles: true }));
    await page.tap('.a');
    await until(() => heard().length >= 2);
    expect(heard().sort()).toEqual(['onEnd', 'onTap']);
    await page.tap('.a');
    expect(heard()).toHaveLength(3);
  });

  it('can answer soon after its first paint, asked by nobody', async () => {
    await open();
    await until(() => page.messages.some(({ name }) => name === 'firstPaint'));
    await loadPack('painted');
    await page.settle();
    await page.tap('.a');
    expect(heard()).toEqual(['onTap']);
  });
});

describe('a page with a first commit of its package', () => {
  it('is taken over with what comes after the paint: the element stays', async () => {
    const firstCommit = { definitions: [definitionOf(PAGE, {})], created: [{ id: 1, path: PAGE, data: { n: 0 } }] };
    let early: Element | null = null;
    const observer = new MutationObserver(() => {
      early ??= document.querySelector('.a');
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
    await open({ firstCommit: JSON.stringify(firstCommit) });
    observer.disconnect();
    expect(early).not.toBeNull();
    expect(page.find('.a')).toBe(early);
    expect(page.find('.a').textContent).toBe('1');
  });
});
