// One page's place: its navigation bar, and the viewport that its view is in.

import type { NavigationBarState, PageSlot } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import { makeElement } from './make-element.ts';
import { createNavigationBar, INITIAL_NAVIGATION_BAR } from './navigation-bar.ts';
import type { Orientation } from './shape.ts';
import type { Words } from './words.ts';

export interface SlotInternals extends PageSlot {
  readonly element: HTMLElement;
  readonly isTabPage: boolean;
  readonly isFullScreen: boolean;
  /** The size that it is going to have, while it waits to be shown in another shape. */
  setWaitingSize(size: { readonly width: number; readonly height: number } | undefined): void;
}

export interface PageSlotOptions {
  readonly words: Words;
  on: { back(): void; home(): void };
  /** Something that the chrome round the slot depends on. */
  changed(): void;
  removed(): void;
}

export function createPageSlot({ words, on, changed, removed }: PageSlotOptions): SlotInternals {
  const bar = createNavigationBar(words, on);
  const viewport = makeElement('div', { class: 'viewport' });
  const element = makeElement('section', { class: 'slot waiting' }, [viewport, bar.element]);
  let navigationBar = INITIAL_NAVIGATION_BAR;
  let isTabPage = false;
  let isShareable = true;
  let ownOrientation: Orientation | undefined;
  /** Set while the page has the whole screen. */
  let fullScreen: Orientation | undefined;
  const apply = (): void => {
    bar.apply(navigationBar);
    element.classList.toggle('full-height', navigationBar.style === 'custom');
    element.classList.toggle('tab-page', isTabPage);
    element.classList.toggle('full-screen', fullScreen !== undefined);
    element.setAttribute('aria-label', cleanLine(navigationBar.title, 100));
  };
  const change = (set: () => void): void => {
    set();
    apply();
    changed();
  };
  apply();
  return {
    element,
    viewport,
    get navigationBar(): NavigationBarState {
      return navigationBar;
    },
    get isTabPage() {
      return isTabPage;
    },
    get isFullScreen() {
      return fullScreen !== undefined;
    },
    get orientation() {
      return fullScreen ?? ownOrientation;
    },
    setNavigationBar: (next) =>
      change(() => {
        navigationBar = { ...navigationBar, ...next };
      }),
    setTabPage: (value) =>
      change(() => {
        isTabPage = value;
      }),
    setOrientation: (orientation) =>
      change(() => {
        ownOrientation = orientation;
      }),
    setFullScreen: (orientation) =>
      change(() => {
        fullScreen = orientation;
      }),
    get isShareable() {
      return isShareable;
    },
    setShareable(value) {
      isShareable = value;
    },
    setBackground(color) {
      viewport.style.backgroundColor = color;
    },
    setWaitingSize(size) {
      element.style.width = size ? `${size.width}px` : '';
      element.style.height = size ? `${size.height}px` : '';
    },
    size: () => ({ width: viewport.clientWidth, height: viewport.clientHeight }),
    remove() {
      element.remove();
      removed();
    },
  };
}
