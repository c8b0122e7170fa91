// Provinces, cities and districts of China. A place's code says where it lies: two digits for the province, two for the city,
// two for the district.

import { toText } from '@dinghy/template';
import type { PickerColumns, PickerProperties } from './columns.ts';

/** Names by six-digit code. */
type Places = Readonly<Record<string, string>>;

export interface Regions {
  readonly provinces: Places;
  readonly cities: Places;
  readonly districts: Places;
}

interface Row {
  /** '' for the page's own row. */
  readonly code: string;
  readonly name: string;
}

/** Digits of a code that its children share, by level of the parent. */
const DIGITS = [0, 2, 4];

export function createRegionColumns(initial: PickerProperties, { provinces, cities, districts }: Regions): PickerColumns {
  let props = initial;
  const levels = [provinces, cities, districts];
  const count = (): number => (props.level === 'province' ? 1 : props.level === 'city' ? 2 : 3);
  let chosen: Row[] = [];

  const rowsAt = (level: number): readonly Row[] => {
    const own = props.customItem === '' ? [] : [{ code: '', name: props.customItem }];
    const parent = chosen[level - 1];
    // Below the page's own row there is nothing else.
    if (level > 0 && (parent === undefined || parent.code === '')) return own;
    const prefix = parent?.code.slice(0, DIGITS[level]) ?? '';
    const places = Object.entries(levels[level] ?? {}).filter(([code]) => code.startsWith(prefix));
    return [...own, ...places.map(([code, name]) => ({ code, name }))];
  };
  const select = (wanted: readonly string[]): void => {
    chosen = [];
    for (let level = 0; level < count(); level++) {
      const rows = rowsAt(level);
      const row = rows.find(({ name, code }) => name === wanted[level] || (code !== '' && code === wanted[level])) ?? rows[0];
      if (row !== undefined) chosen.push(row);
    }
  };
  const wantedBy = (value: unknown): string[] => (Array.isArray(value) ? value.map((each) => toText(each)) : []);
  select(wantedBy(props.value));
  return {
    rows: () => Array.from({ length: count() }, (_, level) => rowsAt(level).map(({ name }) => name)),
    selected: () =>
      Array.from({ length: count() }, (_, level) =>
        Math.max(
          0,
          rowsAt(level).findIndex(({ code }) => code === chosen[level]?.code),
        ),
      ),
    turn(column, row) {
      const next = rowsAt(column)[row];
      if (next !== undefined) select([...chosen.slice(0, column).map(({ name }) => name), next.name]);
      return column < count() - 1;
    },
    detail: () => ({
      value: chosen.map(({ name }) => name),
      code: chosen.filter(({ code }) => code !== '').map(({ code }) => code),
      // The table has none.
      postcode: '',
    }),
    refresh(next) {
      const isValueNew = next.value !== props.value;
      props = next;
      select(isValueNew ? wantedBy(props.value) : chosen.map(({ name }) => name));
    },
  };
}
