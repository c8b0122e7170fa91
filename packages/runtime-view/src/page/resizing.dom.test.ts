import { afterEach, describe, expect, it, vi } from 'vitest';
import { createResizing, type PageSize } from './resizing.ts';

const frames = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

async function setSize(width: number, height: number): Promise<void> {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', height);
  window.dispatchEvent(new Event('resize'));
  await frames();
}

afterEach(() => {
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.screen;
});

describe('createResizing', () => {
  it('tells of sizes that come after the page has been painted', async () => {
    const told: PageSize[] = [];
    await setSize(375, 667);
    const resizing = createResizing(document, (size) => told.push(size));
    // The size of the place that the waiting view has been moved to.
    await setSize(375, 573);
    resizing.start({ windowWidth: 375, windowHeight: 573 });
    await setSize(375, 573);
    expect(told).toEqual([]);
    await setSize(667, 375);
    expect(told).toEqual([{ windowWidth: 667, windowHeight: 375 }]);
    document.documentElement.dataset.screen = 'full';
    await setSize(800, 600);
    resizing.dispose();
    delete document.documentElement.dataset.screen;
    await setSize(400, 300);
    expect(told).toHaveLength(1);
  });

  it('tells of a size that has come since the page was painted', async () => {
    const told: PageSize[] = [];
    await setSize(667, 375);
    const resizing = createResizing(document, (size) => told.push(size));
    resizing.start({ windowWidth: 375, windowHeight: 667 });
    await frames();
    expect(told).toEqual([{ windowWidth: 667, windowHeight: 375 }]);
    resizing.dispose();
  });

  it('does not begin once the page has gone', async () => {
    const told: PageSize[] = [];
    const resizing = createResizing(document, (size) => told.push(size));
    resizing.dispose();
    resizing.start({ windowWidth: 375, windowHeight: 667 });
    await setSize(123, 456);
    expect(told).toEqual([]);
  });
});
