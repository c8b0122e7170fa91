import type { TabBar, TabBarState, TabItemState } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import { makeElement } from './make-element.ts';
import type { Words } from './words.ts';

/** Longer badges are shown as dots, as on the platform. */
const BADGE_LENGTH = 4;

export interface TabBarInternals extends TabBar {
  readonly element: HTMLElement;
  readonly visible: boolean;
}

export function createTabBar(words: Words, on: { tab(index: number): void; change(): void }): TabBarInternals {
  const element = makeElement('nav', { class: 'tab-bar', label: words.tabs });
  let state: TabBarState | undefined;
  let visible = true;

  const apply = (): void => {
    element.hidden = state === undefined;
    element.classList.toggle('tab-bar-away', !visible);
    element.inert = !visible;
    if (state) {
      element.dataset.position = state.position;
      element.dataset.border = state.borderStyle;
      element.style.backgroundColor = state.backgroundColor;
      updateButtons(element, state, words, on.tab);
    }
    on.change();
  };

  apply();
  return {
    element,
    get state() {
      return state;
    },
    get visible() {
      return visible && state !== undefined;
    },
    set(next) {
      state = next;
      visible = true;
      apply();
    },
    update(change) {
      if (state) state = { ...state, ...change };
      apply();
    },
    updateItem(index, change) {
      if (state) state = { ...state, items: state.items.map((item, at) => (at === index ? { ...item, ...change } : item)) };
      apply();
    },
    setVisible(next, animate) {
      element.classList.toggle('tab-bar-animated', animate);
      visible = next;
      apply();
    },
  };
}

/** Keeps the buttons, and so the focus, while their number is the same. */
function updateButtons(bar: HTMLElement, state: TabBarState, words: Words, onTab: (index: number) => void): void {
  while (bar.children.length > state.items.length) bar.lastElementChild?.remove();
  while (bar.children.length < state.items.length) {
    const index = bar.children.length;
    bar.append(makeElement('button', { class: 'tab', onClick: () => onTab(index) }));
  }
  for (const [index, item] of state.items.entries()) {
    const button = bar.children[index] as HTMLButtonElement;
    const selected = index === state.selected;
    button.style.color = selected ? state.selectedColor : state.color;
    if (selected) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
    button.replaceChildren(...contentOf(item, selected, words));
  }
}

function contentOf(item: TabItemState, selected: boolean, words: Words): Node[] {
  const icon = selected ? item.selectedIcon || item.icon : item.icon;
  const text = cleanLine(item.text, 20);
  const content: Node[] = [];
  if (icon) content.push(makeElement('img', { class: 'tab-icon', attributes: { src: icon, alt: '', draggable: 'false' } }));
  if (text) content.push(makeElement('span', { class: icon ? 'tab-text' : 'tab-text tab-text-alone', text }));
  const badge = cleanLine(item.badge ?? '', 40);
  if (badge) content.push(makeElement('span', { class: 'tab-badge', text: [...badge].length > BADGE_LENGTH ? '…' : badge }));
  else if (item.redDot) content.push(makeElement('span', { class: 'tab-dot', role: 'img', label: words.newNotice }));
  return content;
}
