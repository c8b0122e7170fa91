import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { createColumns, type PickerProperties } from './columns.ts';

let page: BuiltInPage | undefined;
afterEach(() => page?.dispose());

const properties: PickerProperties = {
  mode: 'selector',
  range: [],
  rangeKey: '',
  value: null,
  start: '',
  end: '',
  fields: 'day',
  customItem: '',
  level: 'region',
};
const columns = (more: Partial<PickerProperties>) => createColumns({ ...properties, ...more });

describe('picker', () => {
  it('opens a sheet, and tells what was chosen', async () => {
    page = await mountWxml(
      '<picker range="{{names}}" range-key="n" value="{{1}}" bindchange="change" bindcancel="cancel">x</picker>',
      {
        names: [{ n: 'a' }, { n: 'b' }],
      },
    );
    await page.tap('wx-picker');
    const sheet = document.querySelector('.wx-picker-sheet') as HTMLElement;
    expect([...sheet.querySelectorAll('.wx-picker-sheet-rows > div')].map(({ textContent }) => textContent)).toEqual(['a', 'b']);
    (sheet.querySelector('.wx-picker-sheet-confirm') as HTMLElement).click();
    await page.settle();
    expect(page.details()).toEqual([['change', { value: 1 }]]);
  });

  it('has a title, and only the parts of a date that it is asked for', async () => {
    page = await mountWxml(
      '<picker mode="date" fields="month" header-text="When" value="2026-11" bindchange="change">x</picker>',
    );
    await page.tap('wx-picker');
    const sheet = document.querySelector('.wx-picker-sheet') as HTMLElement;
    expect(sheet.querySelector('.wx-picker-sheet-title')?.textContent).toBe('When');
    expect(sheet.querySelectorAll('.wx-picker-sheet-column')).toHaveLength(2);
    (sheet.querySelector('.wx-picker-sheet-confirm') as HTMLElement).click();
    await page.settle();
    expect(page.details()).toEqual([['change', { value: '2026-11' }]]);
  });

  it.each([
    ['its header text', '<picker header-text="When" aria-label="Day" range="{{[1]}}">x</picker>', 'When'],
    ['what names it', '<picker aria-label="Day" range="{{[1]}}">x</picker>', 'Day'],
    ['what it shows', '<picker range="{{[1]}}"> Mackerel </picker>', 'Mackerel'],
  ])('names its sheet by %s', async (_, wxml, name) => {
    page = await mountWxml(wxml);
    await page.tap('wx-picker');
    expect(document.querySelector('.wx-picker-sheet')?.getAttribute('aria-label')).toBe(name);
  });

  it('shows ten thousand rows, and an index that is none of them', async () => {
    page = await mountWxml(
      '<picker range="{{10000}}" value="{{value}}" bindchange="change">x</picker><picker id="long" range="{{rows}}" value="99999" bindchange="change"/>',
      {
        value: -4,
        rows: Array.from({ length: 10_000 }, (_, row) => row),
      },
    );
    await page.tap('#long');
    expect(document.querySelectorAll('.wx-picker-sheet-rows > div')).toHaveLength(10_000);
    (document.querySelector('.wx-picker-sheet-confirm') as HTMLElement).click();
    await page.settle();
    expect(page.details()).toEqual([['change', { value: 9_999 }]]);
  });

  it('keeps the Tab key within its sheet', async () => {
    page = await mountWxml('<picker range="{{[1, 2]}}">x</picker>');
    await page.tap('wx-picker');
    const sheet = document.querySelector('.wx-picker-sheet') as HTMLElement;
    const tab = (from: string, shiftKey: boolean): string => {
      const element = sheet.querySelector(from) as HTMLElement;
      element.focus();
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true }));
      return document.activeElement?.className ?? '';
    };
    expect(tab('.wx-picker-sheet-scroller', false)).toBe('wx-picker-sheet-cancel');
    expect(tab('.wx-picker-sheet-cancel', true)).toBe('wx-picker-sheet-scroller');
    expect(tab('.wx-picker-sheet-confirm', false)).toBe('wx-picker-sheet-confirm');
  });

  it('does nothing while it is disabled', async () => {
    page = await mountWxml('<picker disabled range="{{[1]}}">x</picker>');
    await page.tap('wx-picker');
    expect(document.querySelector('.wx-picker-sheet:not(.wx-picker-sheet-open)')).toBeNull();
  });
});

describe('columns', () => {
  it('of a date follow the length of the month and the limits', () => {
    const date = columns({ mode: 'date', value: '2024-02-29', start: '2023-05-10', end: '2024-03-02' });
    expect(date.rows().map((rows) => rows.length)).toEqual([2, 3, 29]);
    date.turn(0, 0);
    expect(date.detail()).toEqual({ value: '2023-05-29' });
    date.turn(0, 1);
    date.turn(1, 2);
    expect(date.detail()).toEqual({ value: '2024-03-02' });
  });

  it('of a time have two parts, of a month no day', () => {
    expect(columns({ mode: 'time', value: '07:05' }).detail()).toEqual({ value: '07:05' });
    expect(columns({ mode: 'date', fields: 'month', value: '2024-02' }).detail()).toEqual({ value: '2024-02' });
  });

  it('of several lists keep what still exists when a list changes', () => {
    const value = [1, 2];
    const multi = columns({
      mode: 'multiSelector',
      range: [
        ['a', 'b'],
        ['1', '2', '3'],
      ],
      value,
    });
    expect(multi.detail()).toEqual({ value: [1, 2] });
    multi.turn(0, 0);
    multi.refresh({ ...properties, mode: 'multiSelector', range: [['a', 'b'], ['4']], value });
    expect(multi.selected()).toEqual([0, 0]);
  });

  it.each([
    [{ range: null }],
    [{ value: 99, range: ['a'] }],
    [{ mode: 'multiSelector', range: 'x' }],
    [{ mode: 'date', value: 'today' }],
  ])('cope with %j', (more) => {
    const each = columns(more as Partial<PickerProperties>);
    expect(() => [each.rows(), each.selected(), each.detail()]).not.toThrow();
  });
});
