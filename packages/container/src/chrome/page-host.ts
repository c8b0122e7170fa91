// Slots for page views, stacked. Nothing here moves in the document: order is z-index, hiding is `visibility`. A slot that
// has not been shown yet waits transparent instead: Chromium gives the frames of an invisible iframe no animation frames,
// and a page that is about to be shown needs one to say that it has painted.

import type { PageHost, PageSlot, PageSwipe, PageTransition } from './chrome.ts';
import { pageMovesCode } from './load-page-moves.ts';
import { makeElement } from './make-element.ts';
import type { PageMoves } from './page-moves.ts';
import { createPageSlot, type SlotInternals } from './page-slot.ts';
import type { Orientation } from './shape.ts';
import type { Words } from './words.ts';

/** z-index: tab pages, then the tab bar (2), then the pages that were pushed over them; below each there is room for a shade. */
const TAB_PAGE_LEVEL = 1;
const FIRST_PUSHED_LEVEL = 4;
const LEVEL_STEP = 2;

export interface PageHostOptions {
  readonly words: Words;
  readonly tabBarElement: HTMLElement;
  on: { back(): void; home(): void };
  /** The current slot, or its navigation bar, or its being a tab page, has changed. */
  onChange(): void;
  /** The size of a page that asks for the orientation, where that is another shape than the present one. */
  otherSize(orientation: Orientation | undefined): { readonly width: number; readonly height: number } | undefined;
}

export interface PageHostInternals extends PageHost {
  readonly element: HTMLElement;
  readonly current: SlotInternals | undefined;
  /** Space at the top and the bottom that the tab bar takes from tab pages. */
  setTabBarSpace(space: { readonly top: number; readonly bottom: string }): void;
  dispose(): void;
}

export function createPageHost(options: PageHostOptions): PageHostInternals {
  const { tabBarElement } = options;
  const shade = makeElement('div', { class: 'shade' });
  const element = makeElement('div', { class: 'stage' }, [tabBarElement, shade]);
  const slots = new Map<PageSlot, SlotInternals>();
  let current: SlotInternals | undefined;
  let moves: PageMoves | undefined;
  const movesOnceLoaded = (): PageMoves | undefined => {
    moves ??= pageMovesCode.loaded?.createPageMoves({ stage: element, shade, tabBarElement });
    return moves;
  };

  const levelOf = (slot: SlotInternals | undefined): number => Number(slot?.element.style.zIndex ?? 0);
  const reveal = (slot: SlotInternals): void => {
    slot.setWaitingSize(undefined);
    slot.element.classList.remove('waiting');
    slot.element.classList.add('visible');
    slot.element.inert = false;
  };
  const conceal = (slot: SlotInternals): void => {
    slot.element.classList.remove('visible');
    slot.element.inert = true;
  };

  const place = (next: SlotInternals, previous: SlotInternals | undefined, transition: PageTransition): void => {
    if (next.isTabPage) next.element.style.zIndex = String(TAB_PAGE_LEVEL);
    else if (transition === 'push')
      next.element.style.zIndex = String(Math.max(levelOf(previous) + LEVEL_STEP, FIRST_PUSHED_LEVEL));
    else if (transition === 'none') next.element.style.zIndex = String(Math.max(levelOf(previous), FIRST_PUSHED_LEVEL));
    else if (levelOf(next) >= levelOf(previous) || levelOf(next) === 0) {
      // A page that comes back in a fresh slot, because its view had been given up, goes below the one that leaves.
      if (previous && levelOf(previous) <= FIRST_PUSHED_LEVEL)
        previous.element.style.zIndex = String(FIRST_PUSHED_LEVEL + LEVEL_STEP);
      next.element.style.zIndex = String(levelOf(previous) - LEVEL_STEP);
    }
  };

  /** Only this slot is in sight, and stands still. */
  const settle = (slot: SlotInternals): void => {
    element.classList.remove('moving');
    element.classList.toggle('with-tab-bar', slot.isTabPage && !slot.isFullScreen);
    options.onChange();
    // For the next one. Nobody is told that a page does not slide.
    pageMovesCode.load().catch(() => undefined);
  };

  const beginSwipe = (below: SlotInternals): PageSwipe | undefined => {
    const upper = current;
    const moving = movesOnceLoaded();
    if (upper === undefined || upper === below || moving === undefined || moving.isSliding || moving.isSwiped) return undefined;
    // Two shapes cannot be seen at once.
    if (options.otherSize(below.orientation)) return undefined;
    place(below, upper, 'pop');
    reveal(below);
    below.element.inert = true;
    return moving.beginSwipe(upper, below, () => {
      conceal(below);
      settle(upper);
    });
  };

  const show = async (next: SlotInternals, transition: PageTransition): Promise<void> => {
    const moving = movesOnceLoaded();
    moving?.finishSlide();
    const previous = current;
    if (next === previous) return;
    const drawn = moving?.endSwipe(next) ?? 0;
    // What turns as a whole does not slide.
    const slides = transition !== 'none' && options.otherSize(next.orientation) === undefined;
    place(next, previous, transition);
    for (const slot of slots.values()) if (slot !== next && slot !== previous) conceal(slot);
    reveal(next);
    current = next;
    if (moving && previous && slides) {
      const sliding =
        transition === 'push' ? moving.slide(next, previous, 'push', 0) : moving.slide(previous, next, 'pop', drawn);
      options.onChange();
      // A later one has taken over, and with it the tidying.
      if (!(await sliding)) return;
    }
    if (previous) conceal(previous);
    settle(next);
  };

  return {
    element,
    get current() {
      return current;
    },
    createSlot() {
      const slot = createPageSlot({
        words: options.words,
        on: options.on,
        changed: () => {
          if (slot.element.classList.contains('waiting')) slot.setWaitingSize(options.otherSize(slot.orientation));
          if (slot !== current) return;
          element.classList.toggle('with-tab-bar', (slot.isTabPage && !slot.isFullScreen) || moves?.isSliding === true);
          options.onChange();
        },
        removed: () => {
          slots.delete(slot);
          if (slot === current) current = undefined;
        },
      });
      slots.set(slot, slot);
      slot.element.inert = true;
      element.append(slot.element);
      return slot;
    },
    show(next, transition) {
      const slot = slots.get(next);
      return slot ? show(slot, transition) : Promise.resolve();
    },
    beginSwipe(below) {
      const slot = slots.get(below);
      return slot && beginSwipe(slot);
    },
    setTabBarSpace(space) {
      element.style.setProperty('--tab-space-top', `${space.top}px`);
      element.style.setProperty('--tab-space-bottom', space.bottom);
    },
    dispose() {
      moves?.finishSlide();
      for (const slot of [...slots.values()]) slot.remove();
    },
  };
}
