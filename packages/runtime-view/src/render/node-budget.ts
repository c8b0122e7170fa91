// How much one page may hold, and one pass may make. Lists in lists and templates that call themselves multiply: a few
// bytes of data could keep the view busy for hours. When a pass has used up its room, lists end where they are and nothing
// more is made but what takes component ids, so that both layers still count the same components: the page shows what fits.

import { DinghyError } from '@dinghy/errors';

/** What one live node costs, where 1 is an element that is cloned as part of a block. */
export const LIVE_COST = 4;

/** A list of 100,000 rows of four elements needs 800,000. Made, laid out and painted it takes seconds: more would end the page. */
const PASS_COST_MAX = 1_000_000;

/** A pass may replace half of what there is by as much again. */
const PAGE_COST_MAX = 1_500_000;

/** What takes ids is made beyond the limit, as the logic layer has a limit of its own. A logic layer gone mad has none. */
const OVERDRAFT = 2;

/** Counting takes a walk through the whole page. */
const COUNTS_MAX = 8;

export class NodeBudget {
  /** Whether anything was left out in this pass. */
  isExceeded = false;
  readonly #component: string;
  readonly #count: () => number;
  /** What there was when it was last counted, and all that has been made since: never too little. */
  #alive = 0;
  #made = 0;
  #counts = 0;

  /** `count` finds out what the page holds now. */
  constructor(component: string, count: () => number) {
    this.#component = component;
    this.#count = count;
  }

  startPass(): void {
    this.#alive += this.#made;
    this.#made = 0;
    this.#counts = 0;
    this.isExceeded = false;
  }

  get error(): DinghyError {
    return new DinghyError('TEMPLATE_NODES_TOO_MANY', { component: this.#component, limit: PASS_COST_MAX / LIVE_COST });
  }

  /** Throws `TEMPLATE_NODES_TOO_MANY` for what cannot be left out. */
  spend(cost: number): void {
    this.#made += cost;
    if (this.#made > PASS_COST_MAX * OVERDRAFT) throw this.error;
  }

  /** How many more of that cost can be made. */
  roomFor(cost: number): number {
    const room = Math.min(PAGE_COST_MAX - this.#alive, PASS_COST_MAX) - this.#made;
    if (room < cost && this.recount()) return this.roomFor(cost);
    return Math.max(0, Math.floor(room / cost));
  }

  /** Much of what was made since the last count may be gone by now. False when this pass has counted often enough. */
  recount(): boolean {
    if (this.#counts === COUNTS_MAX) return false;
    this.#counts += 1;
    this.#alive = this.#count();
    return true;
  }

  /** Whether one more can be made; if not, that is noted. */
  admits(cost: number): boolean {
    if (this.roomFor(cost) > 0) return true;
    this.isExceeded = true;
    return false;
  }
}
