// Dates and times between two limits. All parts are numbers; the rows of a column depend on the columns before it.

import { toText } from '@dinghy/template';
import type { PickerColumns, PickerProperties } from './columns.ts';

interface Part {
  /** Written after the number where the user reads Chinese. */
  readonly unit: string;
  readonly width: number;
  /** Bounds of the part by itself, given the parts before it. */
  range(before: readonly number[]): readonly [from: number, to: number];
}

/** The platform's own limits when none are set. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

const isChinese = (): boolean => navigator.language.startsWith('zh');

const YEAR: Part = { unit: '年', width: 4, range: () => [FIRST_YEAR, LAST_YEAR] };
const MONTH: Part = { unit: '月', width: 2, range: () => [1, 12] };
const DAY: Part = { unit: '日', width: 2, range: ([year = 2000, month = 1]) => [1, new Date(year, month, 0).getDate()] };
const HOUR: Part = { unit: '', width: 2, range: () => [0, 23] };
const MINUTE: Part = { unit: '', width: 2, range: () => [0, 59] };

export function createDateColumns(initial: PickerProperties): PickerColumns {
  const isTime = initial.mode === 'time';
  const parts = isTime
    ? [HOUR, MINUTE]
    : [YEAR, MONTH, DAY].slice(0, initial.fields === 'year' ? 1 : initial.fields === 'month' ? 2 : 3);
  let start = parse(initial.start);
  let end = parse(initial.end);
  let values: number[] = [];

  /** Rows of a column: its own range, cut where the parts before it stand at a limit. */
  const rangeAt = (column: number): readonly [number, number] => {
    const before = values.slice(0, column);
    const [from, to] = parts[column]?.range(before) ?? [0, 0];
    const isAt = (limit: readonly number[]): boolean =>
      limit.length > column && before.every((value, index) => value === limit[index]);
    const low = isAt(start) ? Math.max(from, start[column] ?? from) : from;
    const high = isAt(end) ? Math.min(to, end[column] ?? to) : to;
    return [low, Math.max(low, high)];
  };
  const clamp = (wanted: readonly number[]): void => {
    values = [];
    parts.forEach((_, column) => {
      const [low, high] = rangeAt(column);
      values.push(Math.max(low, Math.min(high, wanted[column] ?? low)));
    });
  };
  clamp(parse(initial.value, isTime));

  const text = (value: number, { width }: Part): string => String(value).padStart(width, '0');
  return {
    rows: () =>
      parts.map((part, column) => {
        const [low, high] = rangeAt(column);
        return Array.from({ length: high - low + 1 }, (_, row) => `${text(low + row, part)}${isChinese() ? part.unit : ''}`);
      }),
    selected: () => values.map((value, column) => value - rangeAt(column)[0]),
    turn(column, row) {
      clamp(values.map((value, index) => (index === column ? rangeAt(column)[0] + row : value)));
      return column < parts.length - 1;
    },
    detail: () => ({ value: values.map((value, column) => text(value, parts[column] as Part)).join(isTime ? ':' : '-') }),
    refresh(next) {
      start = parse(next.start);
      end = parse(next.end);
      clamp(parse(next.value, isTime));
    },
  };
}

/** The numbers in a date or time; today or now where there are none. */
function parse(value: unknown, orNow?: boolean): number[] {
  const numbers =
    toText(value ?? '')
      .match(/\d+/g)
      ?.map(Number) ?? [];
  if (numbers.length > 0 || orNow === undefined) return numbers;
  const now = new Date();
  return orNow ? [now.getHours(), now.getMinutes()] : [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}
