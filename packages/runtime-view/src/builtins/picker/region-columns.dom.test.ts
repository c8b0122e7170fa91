import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import type { PickerProperties } from './columns.ts';
import { createRegionColumns } from './region-columns.ts';

let page: BuiltInPage | undefined;
afterEach(() => page?.dispose());

const regions = {
  provinces: { '110000': 'North', '440000': 'South' },
  cities: { '110100': 'N1', '440100': 'S1', '440300': 'S3' },
  districts: { '110101': 'n-a', '440103': 's-a', '440303': 's-b', '440304': 's-c' },
};
const columns = (more: Partial<PickerProperties> = {}) =>
  createRegionColumns(
    {
      mode: 'region',
      range: [],
      rangeKey: '',
      value: null,
      start: '',
      end: '',
      fields: '',
      customItem: '',
      level: 'region',
      ...more,
    },
    regions,
  );

describe('region columns', () => {
  it('begin with the first of each, or with what the page names', () => {
    expect(columns().detail()).toEqual({ value: ['North', 'N1', 'n-a'], code: ['110000', '110100', '110101'], postcode: '' });
    expect(columns({ value: ['South', 'S3', 's-c'] }).selected()).toEqual([1, 1, 1]);
    expect(columns({ value: ['440000', '440300'] }).detail().value).toEqual(['South', 'S3', 's-b']);
  });

  it('hold the places that lie in the one before', () => {
    const each = columns();
    expect(each.turn(0, 1)).toBe(true);
    expect(each.rows()).toEqual([['North', 'South'], ['S1', 'S3'], ['s-a']]);
    expect(each.turn(2, 0)).toBe(false);
  });

  it('have a row of the page’s own, with nothing below it', () => {
    const each = columns({ customItem: 'All', value: ['South', 'All'] });
    expect(each.rows()).toEqual([['All', 'North', 'South'], ['All', 'S1', 'S3'], ['All']]);
    expect(each.detail()).toEqual({ value: ['South', 'All', 'All'], code: ['440000'], postcode: '' });
  });

  it.each([
    ['province', 1],
    ['city', 2],
    ['sub-district', 3],
  ])('of level %s are %s', (level, count) => {
    expect(columns({ level }).rows()).toHaveLength(count);
  });

  it.each([null, 'x', [1, {}, null], [null]])('cope with the value %j', (value) => {
    expect(columns({ value }).detail().value).toHaveLength(3);
  });
});

describe('picker mode=region', () => {
  it('offers a row of the page’s own', async () => {
    page = await mountWxml('<picker mode="region" level="city" custom-item="Anywhere" bindchange="c">x</picker>');
    await page.tap('wx-picker');
    (document.querySelector('.wx-picker-sheet-confirm') as HTMLElement).click();
    await page.settle();
    expect(page.details()).toEqual([['change', { value: ['Anywhere', 'Anywhere'], code: [], postcode: '' }]]);
  });

  it('has the table of places when a template asks for it, also by data', async () => {
    page = await mountWxml('<picker mode="{{mode}}" value="{{value}}" bindchange="c">x</picker>', {
      mode: 'region',
      value: ['广东省', '深圳市', '南山区'],
    });
    await page.tap('wx-picker');
    (document.querySelector('.wx-picker-sheet-confirm') as HTMLElement).click();
    await page.settle();
    expect(page.details()).toEqual([
      ['change', { value: ['广东省', '深圳市', '南山区'], code: ['440000', '440300', '440305'], postcode: '' }],
    ]);
  });
});
