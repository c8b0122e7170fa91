// What a page has once it has been painted comes by a pack: asked for then, or by the first finger. A view that has waited for
// its page has it by that time.

import type { CommitPayload } from '@dinghy/bridge-protocol';
import type { Packs } from '../packs/create-packs.ts';
import { holdInput } from './hold-input.ts';
import type { Painted, PaintedOptions } from './install-painted.ts';
import type { PageSize } from './resizing.ts';

export interface WhenPainted extends Omit<Painted, 'painted'> {
  /** The page has been painted. Asks for the pack, too. */
  painted(): void;
  /** Asks for the pack. */
  want(): void;
  /** See commit/take-over.ts. Without the pack the page has to be drawn anew. */
  toTakeOver(early: CommitPayload, first: CommitPayload): CommitPayload | undefined;
}

export function createWhenPainted(packs: Pick<Packs, 'parts' | 'fetch'>, options: PaintedOptions): WhenPainted {
  let installed: Painted | undefined;
  /** Noted then: a device may be turned before the pack is there. */
  let paintedSize: PageSize | undefined;
  let isDisposed = false;
  const install = (): void => {
    const { painted } = packs.parts;
    if (painted === undefined || installed !== undefined || isDisposed) return;
    installed = painted.install(options, release());
    if (paintedSize !== undefined) installed.painted(paintedSize);
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
      const { innerWidth, innerHeight } = options.document.defaultView as Window;
      paintedSize = { windowWidth: innerWidth, windowHeight: innerHeight };
      installed?.painted(paintedSize);
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
