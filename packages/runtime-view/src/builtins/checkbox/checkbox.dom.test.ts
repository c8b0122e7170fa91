import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

const GROUP = `<checkbox-group bindchange="change"><checkbox id="a" value="a" checked="{{on}}"/><checkbox id="b" value="b"/>
  <checkbox id="c" value="c" disabled/></checkbox-group>`;

describe('checkbox', () => {
  it('tells its group of every change', async () => {
    page = await mountWxml(GROUP, { on: true });
    await page.tap('#b');
    await page.tap('#a');
    await page.tap('#c');
    expect(page.details()).toEqual([
      ['change', { value: ['a', 'b'] }],
      ['change', { value: ['b'] }],
    ]);
  });

  it('shows its state under the class names that apps style', async () => {
    page = await mountWxml(GROUP, { on: false });
    expect(page.find('#a .wx-checkbox-input').className).toBe('wx-checkbox-input');
    await page.set({ on: true });
    expect(page.find('#a .wx-checkbox-input').className).toBe('wx-checkbox-input wx-checkbox-input-checked');
    expect(page.find('#a').getAttribute('aria-checked')).toBe('true');
  });
});
