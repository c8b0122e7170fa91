// Vue: render functions, keyed, shallow state.

import { createApp, h, shallowRef } from 'vue';
import { EMPTY, OPERATIONS, remove, run, select } from './row-model.ts';

const state = shallowRef(EMPTY);

createApp({
  render() {
    const { rows, selected } = state.value;
    const operation = (name: (typeof OPERATIONS)[number]) =>
      h('div', { class: `op op-${name}`, onClick: () => (state.value = run(name, state.value)) }, name);
    return [
      h('div', { class: 'ops bench-page' }, OPERATIONS.map(operation)),
      h(
        'div',
        rows.map(({ id, label }) =>
          h('div', { key: id, class: id === selected ? 'row danger' : 'row' }, [
            h('div', { class: 'row-id' }, id),
            h('div', { class: 'row-label', onClick: () => (state.value = select(state.value, id)) }, label),
            h('div', { class: 'row-remove', onClick: () => (state.value = remove(state.value, id)) }, 'x'),
          ]),
        ),
      ),
    ];
  },
}).mount(document.body.appendChild(document.createElement('div')));
