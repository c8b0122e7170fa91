// The page as React and Preact both understand it: a memoised row, keyed.

import type { RowData } from '../app/row-names.ts';
import { EMPTY, OPERATIONS, type RowState, remove, run, select } from './row-model.ts';

/** What is used of either. Neither's own types fit the other. */
export interface Renderer {
  createElement(type: unknown, props: object | null, ...children: unknown[]): unknown;
  memo(component: (props: never) => unknown): unknown;
  useReducer(
    reduce: (state: RowState, change: Change) => RowState,
    initial: RowState,
  ): readonly [RowState, (change: Change) => void];
}

type Change = (state: RowState) => RowState;

interface RowProps extends RowData {
  readonly isSelected: boolean;
  readonly change: (change: Change) => void;
}

/** The page's component. */
export function createPage({ createElement: h, memo, useReducer }: Renderer): () => unknown {
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each page.
  const Row = memo(({ id, label, isSelected, change }: RowProps) =>
    h(
      'div',
      { className: isSelected ? 'row danger' : 'row' },
      h('div', { className: 'row-id' }, id),
      h('div', { className: 'row-label', onClick: () => change((state) => select(state, id)) }, label),
      h('div', { className: 'row-remove', onClick: () => change((state) => remove(state, id)) }, 'x'),
    ),
  );
  return () => {
    const [{ rows, selected }, change] = useReducer((state, next) => next(state), EMPTY);
    const operation = (name: (typeof OPERATIONS)[number]): unknown =>
      h('div', { key: name, className: `op op-${name}`, onClick: () => change((state) => run(name, state)) }, name);
    return h(
      'div',
      null,
      h('div', { className: 'ops bench-page' }, OPERATIONS.map(operation)),
      h(
        'div',
        null,
        rows.map(({ id, label }) => h(Row, { key: id, id, label, isSelected: id === selected, change })),
      ),
    );
  };
}
