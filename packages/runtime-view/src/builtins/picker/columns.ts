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

/** `chosen` is what the user has picked before, where the page has not bound it. */
export function createColumns(props: PickerProperties, chosen: Json | undefined): PickerColumns {
  const withValue = chosen === undefined ? props : { ...props, value: chosen };
  if (props.mode === 'date' || props.mode === 'time') return createDateColumns(withValue);
  if (props.mode === 'region') return createRegionColumns(withValue);
  return createListColumns(withValue);
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

/** Regions need the platform's table of places, which a host may bring one day; until then the user sees what is bound. */
function createRegionColumns(props: PickerProperties): PickerColumns {
  const value = Array.isArray(props.value) ? props.value.map(String) : [];
  const names = [0, 1, 2].map((column) => value[column] ?? (props.customItem || ''));
  return {
    rows: () => names.map((name) => [name]),
    selected: () => [0, 0, 0],
    turn: () => false,
    detail: () => ({ value: names, code: [], postcode: '' }),
    refresh: () => undefined,
  };
}
