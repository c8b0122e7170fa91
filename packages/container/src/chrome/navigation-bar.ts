import type { NavigationBarState } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import { BACK_ICON, HOME_ICON, makeIcon } from './icons.ts';
import { makeElement, makeSpinner } from './make-element.ts';
import type { Words } from './words.ts';

export const INITIAL_NAVIGATION_BAR: NavigationBarState = {
  title: '',
  backgroundColor: '#ffffff',
  textStyle: 'black',
  style: 'default',
  loading: false,
  back: false,
  home: false,
  colorTransitionMs: 0,
};

export interface NavigationBar {
  readonly element: HTMLElement;
  apply(state: NavigationBarState): void;
}

/** The bar of one page. It moves with its page; the capsule over it does not. */
export function createNavigationBar(words: Words, on: { back(): void; home(): void }): NavigationBar {
  const back = makeElement('button', { class: 'nav-button', label: words.back, onClick: on.back }, [makeIcon(BACK_ICON)]);
  const home = makeElement('button', { class: 'nav-button nav-home', label: words.home, onClick: on.home }, [
    makeIcon(HOME_ICON),
  ]);
  const spinner = makeSpinner('nav-spinner');
  const title = makeElement('h1', { class: 'nav-title' });
  const element = makeElement('header', { class: 'nav' }, [
    makeElement('div', { class: 'nav-row' }, [
      makeElement('div', { class: 'nav-left' }, [back, home]),
      makeElement('div', { class: 'nav-middle' }, [spinner, title]),
    ]),
  ]);
  return {
    element,
    apply(state) {
      title.textContent = cleanLine(state.title, 100);
      back.hidden = !state.back;
      home.hidden = !state.home || state.back;
      spinner.hidden = !state.loading;
      element.hidden = state.style === 'custom';
      element.style.transitionDuration = `${state.colorTransitionMs}ms`;
      element.style.backgroundColor = state.backgroundColor;
      element.style.color = state.textStyle === 'white' ? '#ffffff' : '#000000';
    },
  };
}
