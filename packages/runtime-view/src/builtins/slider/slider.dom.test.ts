import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('slider', () => {
  it('keeps its value within its limits and on its steps', async () => {
    page = await mountWxml('<slider min="1" max="2" step="0.1" value="{{v}}" show-value/>', { v: 1.34 });
    expect(page.find('.wx-slider-value').textContent).toBe('1.3');
    await page.set({ v: 9 });
    expect(page.find('.wx-slider-track').style.width).toBe('100%');
  });

  it('moves by keys', async () => {
    page = await mountWxml('<slider value="50" step="5" bindchange="change"/>');
    page.find('wx-slider').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    await page.settle();
    expect(page.details()).toEqual([['change', { value: 45 }]]);
  });
});
