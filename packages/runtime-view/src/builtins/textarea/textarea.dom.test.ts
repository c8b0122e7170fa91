import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('textarea', () => {
  it('tells what is typed', async () => {
    page = await mountWxml('<textarea value="{{v}}" bindinput="input" placeholder="Note"/>', { v: 'a' });
    const field = page.find<HTMLTextAreaElement>('.wx-textarea-textarea');
    expect([field.value, page.find('.wx-textarea-placeholder').hidden]).toEqual(['a', true]);
    field.value = 'a\nb';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await page.settle();
    expect(page.details()[0]?.[1]).toMatchObject({ value: 'a\nb' });
  });
});
