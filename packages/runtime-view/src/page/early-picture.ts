// What a page does while it shows what its package says it shows first, and the logic layer has not spoken yet. Nothing
// that happens on it is sent; it is kept, in order, until the logic layer has said what the page shows.

import { type CommitPayload, decodeCommit } from '@dinghy/bridge-protocol';

export interface EarlyPicture {
  /** What to draw; undefined where there is none. Checked as what a logic layer sends. */
  readonly commit: CommitPayload | undefined;
  /**
   * Sends at once, or when the logic layer's first commit is shown. A touch is forgotten where that differs from what was
   * touched: who taps means what they see. `drop` is told then.
   */
  hold(send: () => void, isTouch: boolean, drop?: () => void): void;
  /** It could not be drawn: the page is as if there were none. */
  discard(): void;
  /** The next commit of the logic layer, as what is to be applied to the page. `toTakeOver`: see commit/take-over.ts. */
  next(commit: CommitPayload, toTakeOver: TakeOver): CommitPayload;
  /** That commit is shown. */
  settle(): void;
}

type TakeOver = (early: CommitPayload, first: CommitPayload) => CommitPayload | undefined;

/** More than a person or a page does in the second that a logic layer may take. */
const HELD_MAX = 200;

interface Held {
  readonly send: () => void;
  readonly isTouch: boolean;
  readonly drop: (() => void) | undefined;
}

/** @param text JSON text of a commit, from the package */
export function createEarlyPicture(text: string | undefined, report: (error: unknown) => void): EarlyPicture {
  const commit = decode(text, report);
  let held: Held[] | undefined = commit && [];
  let outcome: 'same' | 'patched' | 'anew' | undefined;

  function settle(): void {
    if (held === undefined) return;
    const due = held;
    held = undefined;
    for (const { send, isTouch, drop } of due) {
      // Drawn anew, instances of the same number need not be the same.
      if (outcome === 'same' || (outcome === 'patched' && !isTouch)) send();
      else drop?.();
    }
  }

  return {
    commit,
    hold(send, isTouch, drop) {
      if (held === undefined) send();
      else if (held.length < HELD_MAX) held.push({ send, isTouch, drop });
      else drop?.();
    },
    discard() {
      outcome = 'anew';
      settle();
    },
    next(first, toTakeOver) {
      if (commit === undefined || outcome !== undefined) return first;
      const rest = toTakeOver(commit, first);
      outcome = rest === undefined ? 'anew' : Object.keys(rest).length === 0 ? 'same' : 'patched';
      return rest ?? first;
    },
    settle,
  };
}

function decode(text: string | undefined, report: (error: unknown) => void): CommitPayload | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeCommit(text);
  } catch (error) {
    report(error);
    return undefined;
  }
}
