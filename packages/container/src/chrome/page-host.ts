// Slots for page views, stacked. Nothing here moves in the document: order is z-index, hiding is `visibility`. A slot that
// has not been shown yet waits transparent instead: Chromium gives the frames of an invisible iframe no animation frames,
// and a page that is about to be shown needs one to say that it has painted.

import type { PageHost, PageSlot, PageSwipe, PageTransition } from './chrome.ts';
import { makeElement } from './make-element.ts';
import { createPageSlot, type SlotInternals } from './page-slot.ts';
import type { Orientation } from './shape.ts';
import { type Layers, playTransition, type RunningTransition, stageAt } from './transitions.ts';
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
  const shade = makeElement('div', { class: 'shade' });
  const element = makeElement('div', { class: 'stage' }, [options.tabBarElement, shade]);
  const slots = new Map<PageSlot, SlotInternals>();
  let current: SlotInternals | undefined;
  let running: RunningTransition | undefined;
  /** A finger has drawn the current slot aside by a share of its width, above the slot below. */
  let swipe: { readonly below: SlotInternals; readonly layers: Layers; share: number } | undefined;

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

  /** Where the layers of a transition are, and the stage is made ready for it. */
  const setStage = (upper: SlotInternals, lower: SlotInternals): Layers => {
    element.classList.add('moving');
    element.classList.toggle('with-tab-bar', upper.isTabPage || lower.isTabPage);
    shade.style.zIndex = String(levelOf(upper) - 1);
    const lowerElements = lower.isTabPage ? [lower.element, options.tabBarElement] : [lower.element];
    return { upper: upper.element, lower: lowerElements, shade };
  };
  const drawStage = ({ upper, lower }: Layers, share: number | undefined): void => {
    const stage = share === undefined ? undefined : stageAt(share);
    upper.style.transform = stage?.upper ?? '';
    for (const each of lower) each.style.transform = stage?.lower ?? '';
    shade.style.opacity = stage === undefined ? '' : String(stage.shade);
  };
  /** Ends a swipe without showing what lies below; answers how far it had come. */
  const endSwipe = (): number => {
    if (swipe === undefined) return 0;
    const { layers, share } = swipe;
    swipe = undefined;
    drawStage(layers, undefined);
    return share;
  };

  const beginSwipe = (below: SlotInternals): PageSwipe | undefined => {
    const upper = current;
    if (upper === undefined || upper === below || running !== undefined || swipe !== undefined) return undefined;
    // Two shapes cannot be seen at once.
    if (options.otherSize(below.orientation)) return undefined;
    place(below, upper, 'pop');
    reveal(below);
    below.element.inert = true;
    const mine = { below, layers: setStage(upper, below), share: 0 };
    swipe = mine;
    drawStage(mine.layers, 0);
    return {
      move(distance) {
        if (swipe !== mine) return;
        mine.share = Math.max(0, Math.min(1, distance / Math.max(1, element.clientWidth)));
        drawStage(mine.layers, mine.share);
      },
      cancel() {
        if (swipe !== mine) return;
        const played = playTransition(mine.layers, 'push', 0, endSwipe());
        running = played;
        void played.finished.then(() => {
          if (running !== played) return;
          running = undefined;
          conceal(below);
          element.classList.remove('moving');
          element.classList.toggle('with-tab-bar', upper.isTabPage);
          options.onChange();
        });
      },
    };
  };

  const show = async (next: SlotInternals, transition: PageTransition): Promise<void> => {
    running?.finish();
    running = undefined;
    const previous = current;
    if (next === previous) return;
    const isSwiped = swipe?.below === next && transition === 'pop';
    const drawn = endSwipe();
    // What turns as a whole does not slide.
    const slides = transition !== 'none' && options.otherSize(next.orientation) === undefined;
    place(next, previous, transition);
    for (const slot of slots.values()) if (slot !== next && slot !== previous) conceal(slot);
    reveal(next);
    current = next;
    if (previous && slides) {
      const layers = transition === 'push' ? setStage(next, previous) : setStage(previous, next);
      const played = playTransition(layers, transition, isSwiped ? drawn : 0);
      running = played;
      options.onChange();
      await played.finished;
      // A later transition has taken over, and with it the tidying.
      if (running !== played) return;
      running = undefined;
    }
    if (previous) conceal(previous);
    element.classList.remove('moving');
    element.classList.toggle('with-tab-bar', next.isTabPage && !next.isFullScreen);
    options.onChange();
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
          element.classList.toggle('with-tab-bar', (slot.isTabPage && !slot.isFullScreen) || running !== undefined);
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
      running?.finish();
      for (const slot of [...slots.values()]) slot.remove();
    },
  };
}
