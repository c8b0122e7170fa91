import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadPack } from '../packs/load-pack.ts';
import type { ViewPack } from '../packs/pack.ts';
import type { PackName } from '../packs/pack-tags.ts';
import { type BuiltInPage, mountWxml } from '../testing/built-ins.ts';
import { compileWxml } from '../testing/compile.ts';
import { definitionOf, firstCommit, type MountedPage, type MountOptions, mount, PAGE } from '../testing/mount.ts';

let page: BuiltInPage;
afterEach(() => {
  vi.unstubAllGlobals();
  page.dispose();
});

/** A page of a view that has waited for none: it has what it needs in order to be drawn. */
const WXML = '<view class="a" bindtap="onTap" bindanimationend="onEnd">{{n}}</view>';
const open = async (init = {}): Promise<void> => {
  const basics = await loadPack('basics');
  page = await mountWxml(WXML, { n: 1 }, { packs: { basics }, init });
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

describe('a page that is given another size before it can answer', () => {
  it('hears of that', async () => {
    let letCome = (): void => undefined;
    const coming = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    const basics = await loadPack('basics');
    const late = (name: PackName): Promise<ViewPack> => coming.then(() => loadPack(name));
    vi.stubGlobal('innerWidth', 375);
    page = await mountWxml(WXML, { n: 1 }, { packs: { basics }, loadPack: late });
    await until(() => page.messages.some(({ name }) => name === 'firstPaint'));
    vi.stubGlobal('innerWidth', 667);
    letCome();
    await until(() => page.messages.some(({ name }) => name === 'pageResize'));
    expect(page.messages).toContainEqual(expect.objectContaining({ body: expect.objectContaining({ windowWidth: 667 }) }));
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

describe('a page that shows what its package says it shows first, and cannot answer yet', () => {
  let early: MountedPage;
  afterEach(() => early.dispose());

  const options = { page: { template: compileWxml(WXML).view } };
  const openEarly = async (more: Partial<MountOptions> = {}): Promise<void> => {
    const basics = await loadPack('basics');
    const first = JSON.stringify(firstCommit(options, { n: 1 }));
    early = await mount({ ...options, packs: { basics }, init: { firstCommit: first }, ...more });
  };
  const tap = (): void => {
    for (const type of ['pointerdown', 'pointerup'])
      early.root.querySelector('.a')?.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0 }));
    early.root.querySelector('.a')?.dispatchEvent(new AnimationEvent('animationend', { bubbles: true }));
  };
  const afterCommits = async (...numbers: readonly number[]): Promise<string[]> => {
    for (const n of numbers) await early.commit(firstCommit(options, { n }));
    await loadPack('painted');
    await early.settle();
    return early.events.flatMap(({ deliveries }) => deliveries.map(({ handler }) => handler));
  };

  it('hears of a tap where it turns out to be what was tapped', async () => {
    await openEarly();
    tap();
    expect(await afterCommits(1)).toEqual(['onTap', 'onEnd']);
  });

  it('forgets a tap, and nothing else, where it turns out to be something else', async () => {
    await openEarly();
    tap();
    expect(await afterCommits(2)).toEqual(['onEnd']);
  });

  it('says what the logic layer says, though the pack does not come', async () => {
    await openEarly({ loadPack: () => new Promise(() => undefined) });
    vi.useFakeTimers();
    const applied = early.commit(firstCommit(options, { n: 2 }));
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await applied;
    expect(early.root.textContent).toBe('2');
  });

  it('is drawn anew without the pack, whose commits wait for it once, and forgets what was done to what has gone', async () => {
    let isReachable = false;
    const asked: PackName[] = [];
    await openEarly({
      loadPack: (name) => {
        asked.push(name);
        return isReachable ? loadPack(name) : Promise.reject(new Error('offline'));
      },
    });
    const before = early.root.querySelector('.a');
    tap();
    await early.commit(firstCommit(options, { n: 1 }));
    expect(early.root.querySelector('.a')).not.toBe(before);
    await until(() => early.messages.some(({ name }) => name === 'firstPaint'));
    const { length } = asked;
    await early.commit({ patches: [[1, [['s', ['n'], 2]]]] });
    expect(asked).toHaveLength(length);
    isReachable = true;
    tap();
    await until(() => early.events.length >= 2);
    expect(await afterCommits()).toEqual(['onTap', 'onEnd']);
  });
});
