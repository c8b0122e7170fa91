// The columns of a picker by its mode: what rows there are, which are chosen, and what that means as a value.

import type { Json } from '@dinghy/bridge-protocol';
import { toText } from '@dinghy/template';
import { createDateColumns } from './date-columns.ts';

export interface PickerProperties {
  readonly mode: string;
  readonly range: unknown;
  readonly rangeKey: string;
  readonly value: unknown;
  readonly start: string;
  readonly end: string;
  readonly fields: string;
  readonly customItem: string;
  readonly level: string;
}

export interface PickerColumns {
  rows(): readonly (readonly string[])[];
  selected(): readonly number[];
  /** A row has been turned to; `true` where that changes the rows of other columns. */
  turn(column: number, row: number): boolean;
  detail(): { readonly value: Json; readonly [more: string]: Json };
  /** The page has bound something else. */
  refresh(props: PickerProperties): void;
}

export type CreateColumns = (props: PickerProperties) => PickerColumns;

/** Of all modes but `region`, whose table of places comes in a pack. */
export function createColumns(props: PickerProperties): PickerColumns {
  return props.mode === 'date' || props.mode === 'time' ? createDateColumns(props) : createListColumns(props);
}

function createListColumns(initial: PickerProperties): PickerColumns {
  let props = initial;
  const isMulti = props.mode === 'multiSelector';
  const lists = (): readonly (readonly unknown[])[] => {
    const range = Array.isArray(props.range) ? props.range : [];
    return isMulti ? range.map((list) => (Array.isArray(list) ? list : [])) : [range];
  };
  const indices = (): number[] => {
    const wanted = isMulti ? (Array.isArray(props.value) ? props.value : []) : [props.value];
    return lists().map((list, column) => Math.max(0, Math.min(list.length - 1, Math.trunc(Number(wanted[column])) || 0)));
  };
  let selected = indices();
  return {
    rows: () => lists().map((list) => list.map((item) => labelOf(item, props.rangeKey))),
    selected: () => selected,
    turn(column, row) {
      selected[column] = row;
      return false;
    },
    detail: () => ({ value: isMulti ? selected : (selected[0] ?? 0) }),
    refresh(next) {
      const isValueNew = next.value !== props.value;
      props = next;
      selected = isValueNew
        ? indices()
        : selected.map((row, column) => Math.max(0, Math.min((lists()[column]?.length ?? 1) - 1, row)));
    },
  };
}

function labelOf(item: unknown, key: string): string {
  if (key !== '' && typeof item === 'object' && item !== null) return toText((item as Record<string, unknown>)[key] ?? '');
  return toText(item ?? '');
}
