// One page moves over another: it slides, or a finger draws it aside. The first page of a program moves over none, so this is a
// chunk of its own, which load-page-moves.ts has fetched before there is a second one.

import type { PageSwipe } from './chrome.ts';
import type { SlotInternals } from './page-slot.ts';
import { type Layers, playTransition, type RunningTransition, stageAt } from './transitions.ts';

export interface PageMovesOptions {
  readonly stage: HTMLElement;
  readonly shade: HTMLElement;
  readonly tabBarElement: HTMLElement;
}

export interface PageMoves {
  readonly isSliding: boolean;
  /** A finger has drawn a page aside, and it has not come back. */
  readonly isSwiped: boolean;
  /** A slide jumps to its end, and is none of anybody's any more. */
  finishSlide(): void;
  /** The finger's page stands as if there were no finger. Answers how far it was aside of `below`; 0 where it was not. */
  endSwipe(below?: SlotInternals): number;
  /** Resolves with whether that came to its end, and nothing else has taken over. */
  slide(upper: SlotInternals, lower: SlotInternals, direction: 'push' | 'pop', covered: number): Promise<boolean>;
  /** Both pages are in sight. `cancelled`: the upper one has come back. */
  beginSwipe(upper: SlotInternals, below: SlotInternals, cancelled: () => void): PageSwipe;
}

export function createPageMoves({ stage, shade, tabBarElement }: PageMovesOptions): PageMoves {
  let running: RunningTransition | undefined;
  /** A finger has drawn the upper slot aside by a share of its width. */
  let swipe: { readonly below: SlotInternals; readonly layers: Layers; share: number } | undefined;

  /** Makes the stage ready for the two. */
  const layersOf = (upper: SlotInternals, lower: SlotInternals): Layers => {
    stage.classList.add('moving');
    stage.classList.toggle('with-tab-bar', upper.isTabPage || lower.isTabPage);
    shade.style.zIndex = String(Number(upper.element.style.zIndex) - 1);
    const lowerElements = lower.isTabPage ? [lower.element, tabBarElement] : [lower.element];
    return { upper: upper.element, lower: lowerElements, shade };
  };
  const draw = ({ upper, lower }: Layers, share: number | undefined): void => {
    const drawn = share === undefined ? undefined : stageAt(share);
    upper.style.transform = drawn?.upper ?? '';
    for (const each of lower) each.style.transform = drawn?.lower ?? '';
    shade.style.opacity = drawn === undefined ? '' : String(drawn.shade);
  };
  const endSwipe = (below?: SlotInternals): number => {
    if (swipe === undefined) return 0;
    const ended = swipe;
    swipe = undefined;
    draw(ended.layers, undefined);
    return ended.below === below ? ended.share : 0;
  };
  const play = async (...transition: Parameters<typeof playTransition>): Promise<boolean> => {
    const played = playTransition(...transition);
    running = played;
    await played.finished;
    if (running !== played) return false;
    running = undefined;
    return true;
  };

  return {
    get isSliding() {
      return running !== undefined;
    },
    get isSwiped() {
      return swipe !== undefined;
    },
    finishSlide() {
      running?.finish();
      running = undefined;
    },
    endSwipe,
    slide: (upper, lower, direction, covered) => play(layersOf(upper, lower), direction, covered),
    beginSwipe(upper, below, cancelled) {
      const mine = { below, layers: layersOf(upper, below), share: 0 };
      swipe = mine;
      draw(mine.layers, 0);
      return {
        move(distance) {
          if (swipe !== mine) return;
          mine.share = Math.max(0, Math.min(1, distance / Math.max(1, stage.clientWidth)));
          draw(mine.layers, mine.share);
        },
        cancel() {
          if (swipe !== mine) return;
          void play(mine.layers, 'push', 0, endSwipe(below)).then((isOver) => isOver && cancelled());
        },
      };
    },
  };
}
