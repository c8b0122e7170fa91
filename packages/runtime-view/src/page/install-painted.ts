// Fingers and keys, scrolling, the way back by a swipe, new sizes, and the ground below: what a page has once it can be seen.

import type { PageInitPayload, ViewToHostEvents } from '@dinghy/bridge-protocol';
import { installUserEvents, type UserEventsOptions } from '../events/user-events.ts';
import { createGround } from './ground.ts';
import { installPageScroll } from './page-scroll.ts';
import { createResizing, type PageSize } from './resizing.ts';
import { installSwipeBack } from './swipe-back.ts';

export interface Painted {
  /** The page has been painted, in that size: it hears of others. */
  painted(size: PageSize): void;
  /** Body of `pageScrollTo`. */
  scrollTo(body: unknown): void;
  dispose(): void;
}

export interface PaintedOptions extends UserEventsOptions {
  readonly init: PageInitPayload;
  /** Whether the page has `onPageScroll`: if not, scrolling sends nothing. */
  isScrollHeard(): boolean;
  toLogic(name: string, body: unknown): void;
  onSwipeBack(swipe: ViewToHostEvents['swipeBack']): void;
  /** The element that a selector of the page names. */
  find(selector: string): Element | undefined;
}

/** Sooner than somebody scrolls to the ground, and later than the launch: what paints it asks for a style, and so for all of them. */
const GROUND_AFTER_MS = 100;

/** @param held what has been done to the page meanwhile */
export function installPainted(options: PaintedOptions, held: readonly Event[]): Painted {
  const { document, toLogic } = options;
  const scroll = installPageScroll(options);
  const resizing = createResizing(document, (size) => toLogic('pageResize', size));
  const ground = createGround(document);
  let laying: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    scroll.dispose,
    resizing.dispose,
    () => clearTimeout(laying),
    ground.dispose,
    installSwipeBack(document, options.onSwipeBack),
    installUserEvents(options, held),
  ];
  return {
    painted(size) {
      resizing.start(size);
      laying ??= setTimeout(ground.lay, GROUND_AFTER_MS);
    },
    scrollTo: scroll.scrollTo,
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
