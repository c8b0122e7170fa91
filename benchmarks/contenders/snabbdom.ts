// Plain snabbdom: the whole page from `h()` at every change, keyed.

import { classModule, eventListenersModule, h, init, type VNode } from 'snabbdom';
import type { RowData } from '../app/row-names.ts';
import { EMPTY, OPERATIONS, type RowState, remove, run, select } from './row-model.ts';

const patch = init([classModule, eventListenersModule]);
let state = EMPTY;
let shown: VNode | Element = document.body.appendChild(document.createElement('div'));

function show(next: RowState): void {
  state = next;
  shown = patch(shown, page());
}

function page(): VNode {
  const operations = OPERATIONS.map((name) => h(`div.op.op-${name}`, { on: { click: () => show(run(name, state)) } }, name));
  return h('div', [h('div.ops.bench-page', operations), h('div', state.rows.map(row))]);
}

function row({ id, label }: RowData): VNode {
  return h('div.row', { key: id, class: { danger: id === state.selected } }, [
    h('div.row-id', String(id)),
    h('div.row-label', { on: { click: () => show(select(state, id)) } }, label),
    h('div.row-remove', { on: { click: () => show(remove(state, id)) } }, 'x'),
  ]);
}

show(state);
