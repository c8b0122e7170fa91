// glass-easel with its own compiled template, in one thread, with its defaults. The template is compiled by serve.ts.

import * as glassEasel from 'glass-easel';
import { EMPTY, OPERATIONS, type Operation, type RowState, remove, run, select } from './row-model.ts';

/** The expression that the template compiler has made. */
declare const GLASS_EASEL_TEMPLATE: { readonly [path: string]: unknown };

interface TapEvent {
  readonly currentTarget: { readonly dataset: { readonly name: Operation; readonly id: number } };
}

let state = EMPTY;
const space = new glassEasel.ComponentSpace();
const definition = space.defineComponent({
  is: 'page',
  template: { content: GLASS_EASEL_TEMPLATE[''] } as never,
  options: { dynamicSlots: false },
  data: { operations: OPERATIONS as readonly string[], rows: EMPTY.rows as unknown[], selected: 0 },
  methods: {
    run: (event: TapEvent) => show(run(event.currentTarget.dataset.name, state)),
    select: (event: TapEvent) => show(select(state, event.currentTarget.dataset.id)),
    remove: (event: TapEvent) => show(remove(state, event.currentTarget.dataset.id)),
  },
});
const root = glassEasel.Component.createWithContext('page', definition.general(), new glassEasel.CurrentWindowBackendContext());

function show(next: RowState): void {
  const changes = next.rows === state.rows ? { selected: next.selected } : { rows: next.rows, selected: next.selected };
  state = next;
  root.setData(changes as never);
}

const placeholder = document.body.appendChild(document.createElement('div'));
glassEasel.Element.replaceDocumentElement(root, document.body as never, placeholder as never);

// Its window backend turns no clicks into taps.
document.addEventListener('click', (event) => {
  for (
    let node = event.target as (Element & { __wxElement?: glassEasel.Element }) | null;
    node !== null;
    node = node.parentElement
  ) {
    if (node.__wxElement === undefined) continue;
    glassEasel.triggerEvent(node.__wxElement, 'tap', {}, { bubbles: true });
    return;
  }
});
