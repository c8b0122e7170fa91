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
    for (const key of ['Home', 'PageUp', 'End', 'x', 'constructor']) {
      page.find('wx-slider').dispatchEvent(new KeyboardEvent('keydown', { key }));
    }
    await page.settle();
    expect(page.details().map(([, detail]) => (detail as { value: number }).value)).toEqual([45, 0, 10, 100]);
  });

  it('tells assistive technology that it is disabled, and moves for nobody then', async () => {
    page = await mountWxml('<slider value="50" disabled="{{off}}" bindchange="change"/>', { off: true });
    expect(page.find('wx-slider').getAttribute('aria-disabled')).toBe('true');
    page.find('wx-slider').dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    await page.tap('wx-slider');
    expect(page.details()).toEqual([]);
    await page.set({ off: false });
    expect(page.find('wx-slider').hasAttribute('aria-disabled')).toBe(false);
  });

  it('has colours by their newer names and by their older ones', async () => {
    page = await mountWxml(
      '<slider value="50" color="red" selected-color="blue"/><slider color="red" backgroundColor="green" activeColor="gold"/>',
    );
    const colours = [...page.root.querySelectorAll('wx-slider')].map((slider) =>
      ['.wx-slider-handle-wrapper', '.wx-slider-track'].map(
        (part) => (slider.querySelector(part) as HTMLElement).style.backgroundColor,
      ),
    );
    expect(colours).toEqual([
      ['red', 'blue'],
      ['green', 'gold'],
    ]);
  });

  it.each(['min="10" max="0"', 'step="0"', 'step="-4"', 'block-size="-3"', 'value="abc"', 'min="{{[]}}"'])(
    'copes with %s',
    async (attributes) => {
      page = await mountWxml(`<slider ${attributes}/>`);
      expect(Number(page.find('wx-slider').getAttribute('aria-valuenow'))).not.toBeNaN();
      expect(Number.parseFloat(page.find('.wx-slider-thumb').style.width)).toBeGreaterThan(0);
    },
  );
});
