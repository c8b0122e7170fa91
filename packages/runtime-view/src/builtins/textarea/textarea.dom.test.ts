import { CHANNELS } from '@dinghy/bridge-protocol';
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

  it('has the attributes of an input', async () => {
    page = await mountWxml(
      `<textarea placeholder="Note" placeholder-style="color: red" placeholder-class="hint" auto-focus cursor="2" value="abcd" cursor-spacing="9"
         adjust-position="{{false}}" hold-keyboard bindfocus="f" bindselectionchange="s" bindkeyboardheightchange="k"/>`,
    );
    const field = page.find<HTMLTextAreaElement>('.wx-textarea-textarea');
    const placeholder = page.find('.wx-textarea-placeholder');
    expect([field.selectionStart, field.style.scrollMarginBottom]).toEqual([2, '9px']);
    expect([placeholder.className, placeholder.style.color]).toEqual(['wx-textarea-placeholder hint', 'red']);
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    page.root.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    document.dispatchEvent(new Event('selectionchange'));
    page.host.sendEvent(CHANNELS.lifecycle, 'keyboardHeight', { height: 250 });
    await page.settle();
    expect(page.details().slice(-2)).toEqual([
      ['selectionchange', { selectionStart: 2, selectionEnd: 2 }],
      ['keyboardheightchange', { height: 250, duration: 0.25 }],
    ]);
  });

  it.each([
    ['bottom', '260px', 1],
    ['cursor', '10px', 0],
  ])('is brought above the keyboard by its %s', async (edge, margin, times) => {
    page = await mountWxml(`<textarea focus adjust-keyboard-to="${edge}" cursor-spacing="10"/>`);
    const field = page.find<HTMLTextAreaElement>('.wx-textarea-textarea');
    let scrolls = 0;
    field.scrollIntoView = () => void scrolls++;
    page.host.sendEvent(CHANNELS.lifecycle, 'keyboardHeight', { height: 250 });
    await page.settle();
    expect([field.style.scrollMarginBottom, scrolls]).toEqual([margin, times]);
  });

  it('selects, takes and gives up the focus as the page says', async () => {
    page = await mountWxml('<textarea value="abcdef" focus="{{on}}" selection-start="1" selection-end="4" disabled="{{off}}"/>', {
      on: true,
      off: false,
    });
    const field = page.find<HTMLTextAreaElement>('.wx-textarea-textarea');
    expect([document.activeElement, field.selectionStart, field.selectionEnd]).toEqual([field, 1, 4]);
    await page.set({ on: false });
    await page.set({ off: true });
    expect([document.activeElement === field, field.disabled]).toEqual([false, true]);
  });

  it('is confirmed by Enter only where its key says so', async () => {
    page = await mountWxml('<textarea confirm-type="{{kind}}" confirm-hold bindconfirm="c" value="x"/>', { kind: 'return' });
    const enter = (): void => {
      page.find('.wx-textarea-textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    };
    enter();
    await page.set({ kind: 'send' });
    enter();
    await page.settle();
    expect(page.details()).toEqual([['confirm', { value: 'x' }]]);
  });

  it('tells of composing', async () => {
    page = await mountWxml(
      '<textarea bindkeyboardcompositionstart="s" bindkeyboardcompositionupdate="u" bindkeyboardcompositionend="e"/>',
    );
    for (const name of ['compositionstart', 'compositionupdate', 'compositionend']) {
      page.find('.wx-textarea-textarea').dispatchEvent(new Event(name));
    }
    await page.settle();
    expect(page.details().map(([type]) => type)).toEqual([
      'keyboardcompositionstart',
      'keyboardcompositionupdate',
      'keyboardcompositionend',
    ]);
  });
});
