// Visits to the pages of components that draw, play or belong to the host.

import { expect } from 'vitest';
import type { Visit } from './visit.ts';

export const mediaVisits: Readonly<Record<string, Visit>> = {
  async canvas(page, view) {
    await page.expectText('image 64 × 64');
    await page.expectText('webgl 15 138 107 255');
    await page.expectText('text measured');
    await page.expectText('old 1 violet');
    await page.tapText('Sail');
    await page.expectText('sailed 60');
    await page.tapText('Read a pixel');
    await page.expectText('pixel 45 108 223');
    await page.expectText('url data:image/png;base64,');
    await page.tapText('Save');
    await page.expectText('load #saved {"width":400,"height":160}');
    await page.tapText('Save the old one');
    await page.expectText('file 300 × 120');
    // What the worker drew is what the screen shows.
    expect(await view.locator('wx-canvas >> nth=0').screenshot()).not.toEqual(
      await view.locator('wx-canvas >> nth=1').screenshot(),
    );
  },
};
