import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('switch', () => {
  it('turns at a tap, and writes back what model binds', async () => {
    page = await mountWxml('<switch model:checked="{{settings.on}}" bindchange="change"/>', { settings: { on: false } });
    await page.tap('wx-switch');
    expect(page.events[0]).toMatchObject({
      type: 'change',
      detail: { value: true },
      writes: [{ instance: 1, path: ['settings', 'on'], value: true }],
    });
    expect(page.find('.wx-switch-input').className).toBe('wx-switch-input wx-switch-input-checked');
  });

  it('can be a box', async () => {
    page = await mountWxml('<switch type="checkbox" checked/>');
    expect(page.find('wx-switch').getAttribute('type')).toBe('checkbox');
    expect(page.find('.wx-checkbox-input').classList.contains('wx-checkbox-input-checked')).toBe(true);
  });
});
