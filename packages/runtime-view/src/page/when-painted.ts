// What a page has once it has been painted comes by a pack: asked for then, or by the first finger. A view that has waited for
// its page has it by that time.

import type { CommitPayload } from '@dinghy/bridge-protocol';
import type { Packs } from '../packs/create-packs.ts';
import { holdInput } from './hold-input.ts';
import type { Painted, PaintedOptions } from './install-painted.ts';

export interface WhenPainted extends Painted {
  /** Asks for the pack. */
  want(): void;
  /** See commit/take-over.ts. Without the pack the page has to be drawn anew. */
  toTakeOver(early: CommitPayload, first: CommitPayload): CommitPayload | undefined;
}

export function createWhenPainted(packs: Pick<Packs, 'parts' | 'fetch'>, options: PaintedOptions): WhenPainted {
  let installed: Painted | undefined;
  let isPainted = false;
  let isDisposed = false;
  const install = (): void => {
    const { painted } = packs.parts;
    if (painted === undefined || installed !== undefined || isDisposed) return;
    installed = painted.install(options, release());
    if (isPainted) installed.painted();
  };
  const want = (): void => {
    const coming = packs.fetch(['painted']);
    // Sent to a view that waited, it can be there since its page was made.
    if (coming === undefined) install();
    else void coming.then(install);
  };
  const release = holdInput(options.document, want);
  install();

  return {
    want,
    painted() {
      isPainted = true;
      installed?.painted();
      want();
    },
    scrollTo(body) {
      install();
      installed?.scrollTo(body);
    },
    toTakeOver(early, first) {
      // What was done to the early picture is told while that is what the page shows.
      install();
      return packs.parts.painted?.toTakeOver(early, first);
    },
    dispose() {
      isDisposed = true;
      release();
      installed?.dispose();
    },
  };
}
