import { CHANNELS, type Json } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

const type = async (text: string): Promise<void> => {
  const field = page.find<HTMLInputElement>('.wx-input-input');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await page.settle();
};
const shown = (): string => page.find<HTMLInputElement>('.wx-input-input').value;

/** What the handler of the input event of that number returned. */
const answer = async (index: number, value: Json): Promise<void> => {
  const asked = page.events.filter(({ type: name }) => name === 'input')[index]?.answer;
  page.logic.sendEvent(CHANNELS.render, 'eventAnswer', { answer: asked, value });
  await page.settle();
};

describe('input', () => {
  it('tells what is typed, up to its maximal length', async () => {
    page = await mountWxml('<input value="{{v}}" maxlength="3" bindinput="input"/>', { v: '' });
    await type('abcd');
    expect(shown()).toBe('abc');
    expect(page.details()[0]?.[1]).toMatchObject({ value: 'abc' });
  });

  it.each([0, -1])('takes text of any length where the maximal one is %i', async (maxlength) => {
    page = await mountWxml('<input maxlength="{{maxlength}}" bindinput="input"/>', { maxlength });
    expect(page.find<HTMLInputElement>('.wx-input-input').hasAttribute('maxlength')).toBe(false);
    await type('a'.repeat(200));
    expect(shown()).toHaveLength(200);
    expect(page.details()[0]?.[1]).toMatchObject({ value: 'a'.repeat(200) });
  });

  it('tells of a change when it is left with another text than it had', async () => {
    page = await mountWxml('<input value="a" bindchange="h"/>');
    const field = page.find<HTMLInputElement>('.wx-input-input');
    field.focus();
    field.blur();
    await page.settle();
    expect(page.details()).toEqual([]);
    field.focus();
    await type('ab');
    field.blur();
    await page.settle();
    expect(page.details()).toEqual([['change', { value: 'ab' }]]);
  });

  it('does not let an echo of earlier typing take characters away', async () => {
    page = await mountWxml('<input value="{{v}}" bindinput="input"/>', { v: '' });
    await type('a');
    await type('ab');
    await type('abc');
    await page.set({ v: 'ab' });
    expect(shown()).toBe('abc');
    await page.set({ v: 'abc' });
    expect(shown()).toBe('abc');
  });

  it('shows any other value that the page binds', async () => {
    page = await mountWxml('<input value="{{v}}" bindinput="input"/>', { v: 'x' });
    await type('ab');
    await page.set({ v: 'AB' });
    expect(shown()).toBe('AB');
    await page.set({ v: '' });
    expect(shown()).toBe('');
  });

  it('shows its placeholder while it is empty, in the page’s own class', async () => {
    page = await mountWxml('<input placeholder="Name" placeholder-class="hint" placeholder-style="color: red" value="{{v}}"/>', {
      v: '',
    });
    const placeholder = page.find('.wx-input-placeholder');
    expect([placeholder.textContent, placeholder.className, placeholder.style.color, placeholder.hidden]).toEqual([
      'Name',
      'wx-input-placeholder hint',
      'red',
      false,
    ]);
    await page.set({ v: 'x' });
    expect(placeholder.hidden).toBe(true);
  });

  it('confirms at Enter, and writes back what model binds', async () => {
    page = await mountWxml('<input model:value="{{v}}" bindconfirm="confirm"/>', { v: '' });
    await type('go');
    expect(page.events[0]).toMatchObject({ writes: [{ instance: 1, path: ['v'], value: 'go' }], deliveries: [] });
    page.find('.wx-input-input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await page.settle();
    expect(page.details()).toContainEqual(['confirm', { value: 'go' }]);
  });

  it('tells of the keyboard while it has the focus', async () => {
    page = await mountWxml('<input bindfocus="f" bindblur="b" bindkeyboardheightchange="k"/>');
    const keyboard = async (height: number): Promise<void> => {
      page.host.sendEvent(CHANNELS.lifecycle, 'keyboardHeight', { height });
      await page.settle();
    };
    await keyboard(0);
    await page.tap('wx-input');
    await keyboard(300);
    page.find('.wx-input-input').blur();
    await keyboard(0);
    expect(page.details()).toEqual([
      ['focus', { value: '', height: 0 }],
      ['keyboardheightchange', { height: 300, duration: 0.25 }],
      ['keyboardheightchange', { height: 0, duration: 0.25 }],
      ['blur', { value: '', cursor: 0 }],
    ]);
  });

  it('keeps the keyboard when the page is touched, where it is to', async () => {
    page = await mountWxml('<input hold-keyboard="{{on}}"/><view id="else"/>', { on: false });
    const touched = (): boolean => {
      const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
      page.find('#else').dispatchEvent(press);
      return press.defaultPrevented;
    };
    await page.tap('wx-input');
    expect(touched()).toBe(false);
    await page.set({ on: true });
    expect(touched()).toBe(true);
  });

  it('selects what the page says, also later', async () => {
    page = await mountWxml('<input value="abcdef" focus selection-start="{{s}}" selection-end="{{e}}"/>', { s: 1, e: 3 });
    const field = page.find<HTMLInputElement>('.wx-input-input');
    expect([field.selectionStart, field.selectionEnd]).toEqual([1, 3]);
    await page.set({ e: 5 });
    expect([field.selectionStart, field.selectionEnd]).toEqual([1, 5]);
  });

  it.each([
    ['number', 'numeric', 'text'],
    ['digit', 'decimal', 'text'],
    ['safe-password', 'text', 'password'],
    ['constructor', 'text', 'text'],
  ])('type %s brings the keyboard %s', async (type, keyboard, kind) => {
    page = await mountWxml(`<input type="${type}"/>`);
    const field = page.find<HTMLInputElement>('.wx-input-input');
    expect([field.inputMode, field.type]).toEqual([keyboard, kind]);
  });

  it('takes the focus by itself, with room below it, and no further than the page lets it', async () => {
    page = await mountWxml('<input auto-focus cursor-spacing="24" adjust-position="{{false}}" maxlength="4"/>');
    const field = page.find<HTMLInputElement>('.wx-input-input');
    expect(document.activeElement).toBe(field);
    expect([field.style.scrollMarginBottom, field.maxLength]).toEqual(['24px', 4]);
  });

  it('keeps the focus when it is confirmed, where it is to', async () => {
    page = await mountWxml('<input confirm-hold="{{hold}}" confirm-type="send" bindconfirm="c"/>', { hold: true });
    const field = page.find<HTMLInputElement>('.wx-input-input');
    const enter = async (): Promise<boolean> => {
      field.focus();
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      await page.settle();
      return document.activeElement === field;
    };
    expect([field.enterKeyHint, await enter()]).toEqual(['send', true]);
    await page.set({ hold: false });
    expect(await enter()).toBe(false);
  });

  it('tells of composing, and counts what was composed once', async () => {
    page = await mountWxml(
      '<input bindinput="i" bindkeyboardcompositionstart="s" bindkeyboardcompositionupdate="u" bindkeyboardcompositionend="e" bindselectionchange="x"/>',
    );
    const field = page.find<HTMLInputElement>('.wx-input-input');
    field.focus();
    for (const name of ['compositionstart', 'compositionupdate', 'input', 'compositionend']) {
      if (name === 'input') field.value = '你好';
      field.dispatchEvent(new Event(name));
    }
    document.dispatchEvent(new Event('selectionchange'));
    await page.settle();
    expect(page.details().map(([type]) => type)).toEqual([
      'keyboardcompositionstart',
      'keyboardcompositionupdate',
      'keyboardcompositionend',
      'input',
      'selectionchange',
    ]);
  });

  it.each(['مرحبا بالعالم', '中文输入法', '👩‍👩‍👧‍👦 text'])('keeps %s as it is', async (text) => {
    page = await mountWxml('<input value="{{v}}" bindinput="i"/>', { v: text });
    expect(shown()).toBe(text);
  });

  it('shows what its handler returns, with the cursor where that says', async () => {
    page = await mountWxml('<input value="{{v}}" bindinput="input"/>', { v: '' });
    page.find('.wx-input-input').focus();
    await type('ab');
    await answer(0, 'AB');
    expect(shown()).toBe('AB');
    await type('ABc');
    await answer(1, { value: 'A-B-C', cursor: 2 });
    expect([shown(), page.find<HTMLInputElement>('.wx-input-input').selectionStart]).toEqual(['A-B-C', 2]);
  });

  it('does not let what a handler returned take newer typing away', async () => {
    page = await mountWxml('<input value="{{v}}" bindinput="input"/>', { v: '' });
    await type('a');
    await type('ab');
    await answer(0, 'A');
    expect(shown()).toBe('ab');
    await answer(1, 'AB');
    await answer(1, 'XX');
    expect(shown()).toBe('AB');
  });
});
