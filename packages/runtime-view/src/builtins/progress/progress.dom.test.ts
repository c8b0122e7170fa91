import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('progress', () => {
  it('shows how far it is, within its limits', async () => {
    page = await mountWxml('<progress percent="{{p}}" show-info stroke-width="10"/>', { p: 30 });
    expect([page.find('.wx-progress-inner-bar').style.width, page.find('.wx-progress-info').textContent]).toEqual(['30%', '30%']);
    await page.set({ p: 300 });
    expect(page.find('.wx-progress-inner-bar').style.width).toBe('100%');
    expect(page.find('.wx-progress-bar').style.height).toBe('10px');
  });
});
