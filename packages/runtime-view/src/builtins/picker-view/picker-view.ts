import { toLength } from '../../attributes/rpx.ts';
import { div, part } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { createWheel, type Wheel } from '../wheel/wheel.ts';
import { pickerViewStyles } from './picker-view-styles.ts';

interface ColumnParts {
  row(): number;
  turnTo(row: number): void;
  fit(): void;
}

interface PickerViewParts {
  settled(): void;
  moving(): void;
  rested(): void;
  readonly indicatorStyle: () => string;
  readonly indicatorClass: () => string;
  readonly maskStyle: () => string;
  readonly maskClass: () => string;
  /** The row counts when the finger is lifted, though the wheel may turn on. */
  readonly isImmediate: () => boolean;
}

/** Columns of rows, of which the middle one is chosen in each. */
export const pickerView: BuiltIn = defineBuiltIn({
  tag: 'picker-view',
  styles: pickerViewStyles,
  properties: {
    value: [],
    name: '',
    indicatorStyle: '',
    indicatorClass: '',
    maskStyle: '',
    maskClass: '',
    immediateChange: false,
  },
  skeleton: (host) => div(host, 'wx-picker-view-wrapper'),
  create({ host, props, page, emit, write }) {
    let isMoving = false;
    const columns = (): (ColumnParts | undefined)[] =>
      [...host.querySelectorAll('wx-picker-view-column')].map(
        (column) => page.controlOf(column)?.parts as ColumnParts | undefined,
      );
    const value = (): number[] => columns().map((column) => column?.row() ?? 0);
    const apply = (): void => {
      const wanted = Array.isArray(props.value) ? props.value : [];
      columns().forEach((column, index) => {
        column?.fit();
        column?.turnTo(Number(wanted[index]) || 0);
      });
    };
    const parts: PickerViewParts = {
      settled() {
        const next = value();
        write('value', next);
        emit('change', { value: next });
      },
      rested() {
        isMoving = false;
        emit('pickend', {});
      },
      moving() {
        if (isMoving) return;
        isMoving = true;
        emit('pickstart', {});
      },
      indicatorStyle: () => props.indicatorStyle,
      indicatorClass: () => props.indicatorClass,
      maskStyle: () => props.maskStyle,
      maskClass: () => props.maskClass,
      isImmediate: () => props.immediateChange,
    };
    return {
      parts,
      field: {
        name: () => props.name,
        value,
        reset: () => {
          for (const column of columns()) column?.turnTo(0);
        },
      },
      // Everything made in this pass exists by now, so the columns do.
      connected: apply,
      childrenChanged: apply,
      update: apply,
    };
  },
});

export const pickerViewColumn: BuiltIn = defineBuiltIn({
  tag: 'picker-view-column',
  styles: '',
  properties: {},
  skeleton(host) {
    const group = div(host, 'wx-picker-view-group');
    const scroller = div(group, 'wx-picker-view-scroller');
    // Arrow keys turn it.
    scroller.tabIndex = 0;
    const content = div(scroller, 'wx-picker-view-content');
    div(group, 'wx-picker-view-mask');
    div(group, 'wx-picker-view-indicator');
    return content;
  },
  create({ host, content, page, classes, applyStyle }) {
    const scroller = part(host, 'wx-picker-view-scroller');
    const indicator = part(host, 'wx-picker-view-indicator');
    const mask = part(host, 'wx-picker-view-mask');
    const outer = (): PickerViewParts | undefined => {
      const view = host.closest('wx-picker-view');
      return view === null ? undefined : (page.controlOf(view)?.parts as PickerViewParts | undefined);
    };
    const rowHeight = (): number => indicator.offsetHeight || 34;
    const wheel: Wheel = createWheel({
      scroller,
      rowHeight,
      rowCount: () => content.childElementCount,
      settled: () => outer()?.settled(),
      moving: () => outer()?.moving(),
      rested: () => outer()?.rested(),
    });
    const fit = (): void => {
      const view = outer();
      if (view !== undefined) {
        applyStyle(indicator, view.indicatorStyle());
        indicator.className = ['wx-picker-view-indicator', ...classes(view.indicatorClass())].join(' ');
        applyStyle(mask, view.maskStyle());
        mask.className = ['wx-picker-view-mask', ...classes(view.maskClass())].join(' ');
      }
      const height = rowHeight();
      const pad = Math.max(0, (scroller.clientHeight - height) / 2);
      host.style.setProperty('--wx-row', toLength(height));
      host.style.setProperty('--wx-pad', toLength(pad));
    };
    scroller.addEventListener('touchend', () => {
      if (outer()?.isImmediate() === true) wheel.settle();
    });
    const parts: ColumnParts = { row: wheel.row, turnTo: (row) => wheel.turnTo(row), fit };
    return {
      parts,
      connected: fit,
      childrenChanged() {
        fit();
        wheel.turnTo(wheel.row());
      },
      tapped(target) {
        const row = [...content.children].findIndex((child) => child.contains(target));
        if (row >= 0) wheel.rollTo(row);
        return row >= 0;
      },
      dispose: wheel.dispose,
    };
  },
});
