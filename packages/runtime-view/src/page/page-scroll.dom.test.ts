import type { PageInitPayload } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installPageScroll, type PageScroll } from './page-scroll.ts';

const VIEWPORT = 800;
const DISTANCE = 50;
let scroll: PageScroll;
let pageHeight = 2000;
const messages: string[] = [];

function install(): void {
  messages.length = 0;
  vi.stubGlobal('innerHeight', VIEWPORT);
  Object.defineProperty(document.documentElement, 'scrollHeight', { configurable: true, get: () => pageHeight });
  scroll = installPageScroll({
    document,
    init: { onReachBottomDistance: DISTANCE } as PageInitPayload,
    isScrollHeard: () => false,
    toLogic: (name) => messages.push(name),
    find: () => undefined,
  });
}

async function scrollTo(top: number): Promise<void> {
  vi.stubGlobal('scrollY', top);
  document.dispatchEvent(new Event('scroll'));
  await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
}

const bottoms = (): number => messages.filter((name) => name === 'pageReachBottom').length;

afterEach(() => {
  scroll.dispose();
  vi.unstubAllGlobals();
  pageHeight = 2000;
});

describe('installPageScroll', () => {
  it('reports the bottom once while the page stays there', async () => {
    install();
    await scrollTo(1180);
    await scrollTo(1200);
    expect(bottoms()).toBe(1);
  });

  it('reports the bottom again after it was left', async () => {
    install();
    await scrollTo(1200);
    await scrollTo(900);
    await scrollTo(1200);
    expect(bottoms()).toBe(2);
  });

  it('reports the new bottom of a page that has grown, also for one jump from bottom to bottom', async () => {
    install();
    await scrollTo(1200);
    pageHeight = 3000;
    await scrollTo(2200);
    expect(bottoms()).toBe(2);
  });
});
