import type { SessionLimits } from '../frames/limits.ts';
import type { Transport } from '../transport.ts';
import type { Clock } from '../transports/clock.ts';

export interface SessionOptions {
  /** Owned by the peer from here on, and closed with it. */
  readonly transport: Transport;
  /** Name and version of the base library, for the other side's log. */
  readonly sdk?: string;
  /** What this side can beyond the wire version; both sides use what both have. */
  readonly features?: readonly string[];
  /** Wire versions to offer. Default: all that this code speaks. */
  readonly versions?: { readonly min: number; readonly max: number };
  /** Lower some limits. The lower of both sides' holds. */
  readonly limits?: Partial<SessionLimits>;
  /**
   * Milliseconds from creation until the session must be open, or it ends with `BRIDGE_HANDSHAKE_TIMEOUT`. Default 5,000.
   * `Infinity` for a responder that is made long before it is needed, such as a warm page view.
   */
  readonly handshakeDeadlineMs?: number;
  readonly clock: Clock;
}

export interface PeerOptions extends Omit<SessionOptions, 'clock'> {
  /** The inner side initiates: logic to container, view to container, logic to view. The responder mints the session. */
  readonly role: 'initiator' | 'responder';
  /** Responder only: mints a session epoch of 24 hex digits. Default: from the realm's cryptographic randomness. */
  readonly mintSession?: () => string;
  /** Default: the realm's timers. */
  readonly clock?: Clock;
}

/** Messages that may wait on one channel for the handshake or for credit. More is a caller that does not look at answers. */
export const MAX_QUEUED = 4096;

/** Unknown kinds that are answered, and gaps on the render channel that are mended, before the session is given up. */
export const MAX_TOLERATED = 64;
