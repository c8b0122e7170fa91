import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const own = () => page.details().filter(([type]) => type !== 'tap');

describe('toast', () => {
  it('asks to be hidden once it has been seen long enough, each time that it is shown', async () => {
    page = await mountWxml('<toast hidden="{{h}}" duration="10" bindchange="c">Saved</toast>', { h: true });
    await wait(20);
    expect(own()).toEqual([]);
    await page.set({ h: false });
    expect(page.find('[role=status]').textContent).toBe('Saved');
    await wait(30);
    expect(own()).toEqual([['change', { value: false }]]);
    await page.set({ h: true });
    await page.set({ h: false });
    await wait(30);
    expect(own()).toHaveLength(2);
  });

  it.each(['warn', 'info', 'loading', 'none'])('lets its stylesheet know of the icon %s', async (icon) => {
    page = await mountWxml(`<toast icon="${icon}">x</toast>`);
    expect(page.find('wx-toast').getAttribute('icon')).toBe(icon);
  });

  it.each(['duration="{{-5}}"', 'duration="soon"', 'duration="{{1e99}}"'])('copes with %s', async (attributes) => {
    page = await mountWxml(`<toast ${attributes}>x</toast>`);
    expect(page.find('wx-toast').hidden).toBe(false);
  });
});

describe('loading', () => {
  it('is there while it is not hidden', async () => {
    page = await mountWxml('<loading hidden="{{h}}">Wait</loading>', { h: false });
    expect([page.find('wx-loading').hidden, page.root.textContent]).toEqual([false, 'Wait']);
    await page.set({ h: true });
    expect(page.find('wx-loading').hidden).toBe(true);
  });
});

describe('modal', () => {
  it('tells which of its buttons was pressed, and is a dialog to assistive technology', async () => {
    page = await mountWxml(
      '<modal title="{{t}}" confirm-text="Yes" cancel-text="No" no-cancel="{{n}}" bindconfirm="y" bindcancel="n"><text>Sure?</text></modal>',
      { t: 'Delete', n: false },
    );
    expect(page.find('[role=dialog]').getAttribute('aria-label')).toBe('Delete');
    expect(page.find('.wx-modal-content').textContent).toBe('Sure?');
    await page.tap('.wx-modal-cancel');
    await page.tap('.wx-modal-confirm');
    await page.tap('.wx-removed-mask');
    expect(own()).toEqual([
      ['cancel', {}],
      ['confirm', {}],
    ]);
    await page.set({ n: true });
    expect(page.find('.wx-modal-cancel').hidden).toBe(true);
  });
});

describe('action-sheet', () => {
  it('asks to be hidden by a tap beside it or on its last entry, and gives its entries their taps', async () => {
    page = await mountWxml(
      '<action-sheet bindchange="c"><action-sheet-item bindtap="i">One</action-sheet-item><action-sheet-cancel>Leave</action-sheet-cancel></action-sheet>',
    );
    await page.tap('wx-action-sheet-item');
    expect(page.details().map(([type]) => type)).toEqual(['tap']);
    await page.tap('wx-action-sheet-cancel');
    await page.tap('.wx-removed-mask');
    expect(own()).toEqual([
      ['change', {}],
      ['change', {}],
    ]);
  });
});
