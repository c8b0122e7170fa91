import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

const FORM = `<form bindsubmit="submit" bindreset="reset">
  <input name="name" value="Ada"/><textarea name="note" value="hi"/><switch name="on" checked/><slider name="size" value="40"/>
  <checkbox-group name="tags"><label><checkbox value="a" checked/>A</label><label id="b"><checkbox value="b"/>B</label></checkbox-group>
  <radio-group name="kind"><radio value="x" checked/><radio value="y"/></radio-group>
  <picker name="city" range="{{['P', 'Q']}}" value="{{1}}">City</picker>
  <button id="ok" form-type="submit">OK</button><button id="no" formType="reset">Reset</button>
</form>`;

describe('form', () => {
  it('collects the values of all its fields', async () => {
    page = await mountWxml(FORM);
    await page.tap('#b');
    await page.tap('#ok');
    const value = { name: 'Ada', note: 'hi', on: true, size: 40, tags: ['a', 'b'], kind: 'x', city: 1 };
    expect(page.details()).toEqual([['submit', { value, formId: '' }]]);
  });

  it('resets its fields', async () => {
    page = await mountWxml(FORM);
    await page.tap('#no');
    await page.tap('#ok');
    const value = { name: '', note: '', on: false, size: 0, tags: [], kind: '', city: 1 };
    expect(page.details()).toEqual([
      ['reset', {}],
      ['submit', { value, formId: '' }],
    ]);
  });
});
