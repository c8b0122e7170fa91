// Visits to the pages that change what stands round a page.

import { expect } from 'vitest';
import type { Visit } from './visit.ts';

export const chromeVisits: Readonly<Record<string, Visit>> = {
  async 'page-meta'(page) {
    await page.tapText('Sand');
    await page.expectValue(styleOf, { css: 'wx-page', name: 'background-color' }, 'rgb(251, 241, 221)');
    await page.tapText('Larger');
    await page.expectValue(styleOf, { css: '[class*=rem]', name: 'font-size' }, '18px');
    await page.tapText('Night');
    await expect
      .poll(() => page.window.evaluate(barInFront, null))
      .toEqual({
        title: 'Night watch',
        colours: ['rgb(255, 255, 255)', 'rgb(29, 39, 64)'],
        isLoading: true,
      });
    await page.tapText('Down');
    await page.expectText('scrolldone {}');
    await page.expectText('scroll {"scrollTop":120}');
    await page.expectValue(() => scrollY, null, 120);
  },
};

/** Runs in the page. */
function styleOf({ css, name }: { readonly css: string; readonly name: string }): string {
  return getComputedStyle(document.querySelector(css) ?? document.body).getPropertyValue(name);
}

/** Runs in the host: the navigation bar of the page in front. */
function barInFront(): { readonly title: string; readonly colours: readonly string[]; readonly isLoading: boolean } | null {
  const find = (root: ParentNode): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('.slot.visible .nav')) return element;
      const inner = element.shadowRoot ? find(element.shadowRoot) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  const bar = find(document);
  if (bar === undefined) return null;
  const { color, backgroundColor } = getComputedStyle(bar);
  const spinner = bar.querySelector('.nav-spinner');
  return {
    title: bar.querySelector('.nav-title')?.textContent ?? '',
    colours: [color, backgroundColor],
    isLoading: spinner !== null && spinner.getBoundingClientRect().width > 0,
  };
}
