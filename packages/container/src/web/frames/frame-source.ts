// Where frame documents come from. Three ways, one contract: the container sets up the iframe's isolation itself and
// asks the source only to point the iframe at a document.

import type { FrameKind } from './messages.ts';

export interface FrameSource {
  /** What the host page's own content-security policy should say in `frame-src`, so that no frame can leave its document. */
  readonly frameSrc: string;
  /** Sets `src` or `srcdoc` of an iframe that is already sandboxed and not yet in a document. */
  load(kind: FrameKind, iframe: HTMLIFrameElement): void;
}
