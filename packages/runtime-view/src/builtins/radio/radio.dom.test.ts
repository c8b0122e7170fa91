import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('radio', () => {
  it('is the only one chosen in its group', async () => {
    page = await mountWxml(
      '<radio-group bindchange="change"><label id="l"><radio id="a" value="a"/>A</label><radio id="b" value="b" checked/></radio-group>',
    );
    await page.tap('#l');
    await page.tap('#a');
    expect(page.details()).toEqual([['change', { value: 'a' }]]);
    expect(page.find('#b .wx-radio-input').className).toBe('wx-radio-input');
    expect(page.find('#a .wx-radio-input').className).toBe('wx-radio-input wx-radio-input-checked');
  });
});
