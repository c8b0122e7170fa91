import type { TabBar, TabBarState, TabItemState } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import { makeElement } from './make-element.ts';
import { tabBarStyles } from './styles/tab-bar.ts';
import type { Words } from './words.ts';

/** Longer badges are shown as dots, as on the platform. */
const BADGE_LENGTH = 4;

export interface TabBarInternals extends TabBar {
  readonly visible: boolean;
}

export interface TabBarOptions {
  /** Its place in the stage. */
  readonly element: HTMLElement;
  readonly language: Words['language'];
  addStyles(sheets: readonly string[]): void;
  readonly on: { tab(index: number): void; change(): void };
}

const WORDS = {
  en: { tabs: 'Main pages', newNotice: 'new' },
  zh: { tabs: '主页面', newNotice: '新消息' },
} as const;

export function createTabBar({ element, language, addStyles, on }: TabBarOptions): TabBarInternals {
  addStyles([tabBarStyles]);
  element.setAttribute('aria-label', WORDS[language].tabs);
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
      updateButtons(element, state, language, on.tab);
    }
    on.change();
  };

  apply();
  return {
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
function updateButtons(bar: HTMLElement, state: TabBarState, language: Words['language'], onTab: (index: number) => void): void {
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
    button.replaceChildren(...contentOf(item, selected, language));
  }
}

function contentOf(item: TabItemState, selected: boolean, language: Words['language']): Node[] {
  const icon = selected ? item.selectedIcon || item.icon : item.icon;
  const text = cleanLine(item.text, 20);
  const content: Node[] = [];
  if (icon) content.push(makeElement('img', { class: 'tab-icon', attributes: { src: icon, alt: '', draggable: 'false' } }));
  if (text) content.push(makeElement('span', { class: icon ? 'tab-text' : 'tab-text tab-text-alone', text }));
  const badge = cleanLine(item.badge ?? '', 40);
  if (badge) content.push(makeElement('span', { class: 'tab-badge', text: [...badge].length > BADGE_LENGTH ? '…' : badge }));
  else if (item.redDot) content.push(makeElement('span', { class: 'tab-dot', role: 'img', label: WORDS[language].newNotice }));
  return content;
}
