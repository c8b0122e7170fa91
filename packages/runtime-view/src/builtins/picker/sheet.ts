// The sheet that comes up from the bottom: a title, two buttons, and wheels.

import { child, div } from '../elements.ts';
import { createWheel, type Wheel } from '../wheel/wheel.ts';

export interface SheetOptions {
  readonly overlay: HTMLElement;
  /** What is chosen here, for who cannot see the page behind. */
  readonly label: string;
  readonly title: string;
  readonly columns: readonly (readonly string[])[];
  readonly selected: readonly number[];
  turned(column: number, row: number): void;
  confirmed(): void;
  cancelled(): void;
}

export interface Sheet {
  setColumns(columns: readonly (readonly string[])[], selected: readonly number[]): void;
  close(): void;
}

const ROW_PX = 44;
/** How long the sheet takes to leave; see the transition in its styles. */
const LEAVE_MS = 250;

export function openSheet({ overlay, label, title, columns, selected, turned, confirmed, cancelled }: SheetOptions): Sheet {
  const document = overlay.ownerDocument;
  const root = div(overlay, 'wx-picker-sheet');
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-modal', 'true');
  root.setAttribute('aria-label', label);
  const mask = div(root, 'wx-picker-sheet-mask');
  const panel = div(root, 'wx-picker-sheet-panel');
  const header = div(panel, 'wx-picker-sheet-header');
  const button = (label: string, className: string, run: () => void): HTMLElement => {
    const element = child(header, 'button', className);
    element.type = 'button';
    element.textContent = label;
    element.addEventListener('click', run);
    return element;
  };
  const [cancelLabel, confirmLabel] = navigator.language.startsWith('zh') ? ['取消', '确定'] : ['Cancel', 'Done'];
  button(cancelLabel, 'wx-picker-sheet-cancel', cancelled);
  const heading = div(header, 'wx-picker-sheet-title');
  heading.textContent = title;
  const confirm = button(confirmLabel, 'wx-picker-sheet-confirm', () => {
    // A wheel may still be turning; what counts is where it is going.
    for (const wheel of wheels) wheel.settle();
    confirmed();
  });
  mask.addEventListener('click', cancelled);
  root.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') cancelled();
    if (event.key === 'Tab') keepWithin(root, event);
  });

  const body = div(panel, 'wx-picker-sheet-body');
  let wheels: Wheel[] = [];
  let shown: readonly (readonly string[])[] = [];

  const setColumns: Sheet['setColumns'] = (next, rows) => {
    while (body.childElementCount > next.length) body.lastElementChild?.remove();
    while (body.childElementCount < next.length) addColumn(body.childElementCount);
    next.forEach((labels, column) => {
      const list = body.children[column]?.firstElementChild?.firstElementChild;
      // Rows that stay the same stay in the document: the wheel may be turning.
      if (list instanceof Element && !isSame(labels, shown[column])) {
        list.replaceChildren(
          ...labels.map((label) => {
            const row = document.createElement('div');
            row.textContent = label;
            return row;
          }),
        );
      }
    });
    shown = next;
    wheels.forEach((wheel, column) => {
      if (wheel.row() !== rows[column]) wheel.turnTo(rows[column] ?? 0);
    });
  };
  const addColumn = (column: number): void => {
    const element = div(body, 'wx-picker-sheet-column');
    const scroller = div(element, 'wx-picker-sheet-scroller');
    scroller.tabIndex = 0;
    const list = div(scroller, 'wx-picker-sheet-rows');
    const wheel = createWheel({
      scroller,
      rowHeight: () => ROW_PX,
      rowCount: () => shown[column]?.length ?? 0,
      settled: (row) => turned(column, row),
    });
    wheels.push(wheel);
    scroller.addEventListener('click', (event) => {
      const row = [...list.children].indexOf(event.target as Element);
      if (row >= 0) wheel.rollTo(row);
    });
  };

  setColumns(columns, selected);
  // Scroll positions need rows that have been laid out.
  for (const [column, wheel] of wheels.entries()) wheel.turnTo(selected[column] ?? 0);
  void root.offsetHeight;
  root.classList.add('wx-picker-sheet-open');
  confirm.focus({ preventScroll: true });
  return {
    setColumns,
    close() {
      for (const wheel of wheels) wheel.dispose();
      wheels = [];
      root.classList.remove('wx-picker-sheet-open');
      setTimeout(() => root.remove(), LEAVE_MS);
    },
  };
}

function isSame(labels: readonly string[], other: readonly string[] | undefined): boolean {
  return other !== undefined && labels.length === other.length && labels.every((label, index) => label === other[index]);
}

/** What is behind a dialog is not on the way of the Tab key: from its last element it leads to its first. */
function keepWithin(root: HTMLElement, event: KeyboardEvent): void {
  const stops = [...root.querySelectorAll<HTMLElement>('button, [tabindex="0"]')];
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (event.target !== from) return;
  event.preventDefault();
  to?.focus({ preventScroll: true });
}
