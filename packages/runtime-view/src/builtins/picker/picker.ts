import type { Json } from '@dinghy/bridge-protocol';
import { makeButton } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import type { CreateColumns, PickerColumns, PickerProperties } from './columns.ts';
import { pickerStyles } from './picker-styles.ts';
import { openSheet, type Sheet } from './sheet.ts';

/** Opens a sheet with columns to choose from. Which modes there are is the columns' business. */
export function definePicker(columnsOf: CreateColumns): BuiltIn {
  return defineBuiltIn({
    tag: 'picker',
    styles: pickerStyles,
    properties: {
      name: '',
      mode: 'selector',
      disabled: false,
      headerText: '',
      range: [],
      rangeKey: '',
      value: null,
      start: '',
      end: '',
      fields: 'day',
      level: 'region',
      customItem: '',
    },
    reflects: ['disabled'],
    skeleton(host) {
      host.setAttribute('aria-haspopup', 'dialog');
      return makeButton(host);
    },
    create({ host, props, page, emit, write }) {
      let sheet: Sheet | undefined;
      let columns: PickerColumns | undefined;
      let chosen: Json | undefined;

      const close = (): void => {
        sheet?.close();
        sheet = undefined;
        columns = undefined;
      };
      const open = (): void => {
        // What the user has picked before, where the page has not bound it.
        columns = columnsOf(
          chosen === undefined ? (props as PickerProperties) : { ...(props as PickerProperties), value: chosen },
        );
        const present = columns;
        sheet = openSheet({
          overlay: page.overlay,
          label: props.headerText || host.getAttribute('aria-label') || (host.textContent ?? '').trim(),
          title: props.headerText,
          columns: present.rows(),
          selected: present.selected(),
          turned(column, row) {
            if (present.turn(column, row)) sheet?.setColumns(present.rows(), present.selected());
            if (props.mode === 'multiSelector') emit('columnchange', { column, value: row });
          },
          confirmed() {
            const detail = present.detail();
            chosen = detail.value;
            close();
            write('value', detail.value);
            emit('change', detail as unknown as Json);
            host.focus({ preventScroll: true });
          },
          cancelled() {
            close();
            emit('cancel', {});
            host.focus({ preventScroll: true });
          },
        });
      };
      const describe = (): void => {
        host.tabIndex = props.disabled ? -1 : 0;
      };
      return {
        field: {
          name: () => props.name,
          value: () => chosen ?? ((props.value ?? null) as Json),
          reset: () => {
            chosen = undefined;
          },
        },
        connected: describe,
        update(changed) {
          describe();
          if (changed.has('value')) chosen = undefined;
          // A page that answers `columnchange` binds new rows, and the rows that are chosen, while the sheet is open.
          if (sheet !== undefined && (changed.has('range') || changed.has('value'))) {
            columns?.refresh(props as PickerProperties);
            sheet.setColumns(columns?.rows() ?? [], columns?.selected() ?? []);
          }
        },
        tapped() {
          if (!props.disabled && sheet === undefined) open();
          return true;
        },
        dispose: close,
      };
    },
  });
}
