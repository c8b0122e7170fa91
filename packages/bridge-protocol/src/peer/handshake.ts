// The frames before a session is open. Which side sends what: initiate.ts and respond.ts.

import type { DinghyError } from '@dinghy/errors';
import type { Frame, FrameBody } from '../frames/frame.ts';
import type { Agreement, Offer } from './negotiate.ts';

export interface HandshakeContext {
  readonly offer: Offer;
  sendControl(body: FrameBody): void;
  /** Takes the frame's number for read; false for one that is not the next. */
  accept(frame: Frame): boolean;
  /** Frames carry this epoch from here on. */
  beginSession(session: string, agreement: Agreement): void;
  open(): void;
  end(reason: DinghyError, farewell?: FrameBody): void;
}

export interface Handshake {
  /** Whether the other side is the outer one, which may have calls wait for a person. */
  readonly mayPause: boolean;
  begin(): void;
  /** False for a frame that is not the one that is due: it is dropped. Throws breaches of the protocol. */
  receive(frame: Frame): boolean;
}

export type ShakeHands = (context: HandshakeContext) => Handshake;
