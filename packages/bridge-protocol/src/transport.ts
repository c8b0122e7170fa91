// How bytes move. A transport delivers values in order, both ways, and knows nothing of frames.
// It never throws on what the peer sent; what it cannot carry, it drops and counts.

import type { PayloadCodec } from './values/text-codec.ts';

/** One ordered two-way connection. Values are JSON-shaped; a transport that supports it also moves transferables. */
export interface Transport {
  /**
   * Never throws because of the other side; after `close` it does nothing. It throws when the value itself cannot be
   * carried (a function, a cycle on a text transport), and has sent nothing then.
   */
  send(value: unknown, transfer?: readonly unknown[]): void;
  /** One receiver at a time. Values that arrive before it is set are kept, in order. */
  onMessage(receiver: (value: unknown) => void): void;
  /** Called once, when the other side closes or the connection breaks, where the medium can tell. */
  onClose(listener: () => void): void;
  close(): void;
  /** Whether binary values and `transfer` are carried. */
  readonly canTransfer: boolean;
  /** How payloads are written where binary values are not carried. The peer uses it; whatever wraps a transport hands it on. */
  readonly codec?: PayloadCodec;
  /** Values are cloned object by object at every hop: a commit is sent as its JSON text, which is much cheaper to carry. */
  readonly clones?: boolean;
}

/** What a wrapper of a transport must say like the transport itself. */
export function carriageOf({
  canTransfer,
  codec,
  clones = false,
}: Transport): Pick<Transport, 'canTransfer' | 'codec' | 'clones'> {
  return codec ? { canTransfer, codec, clones } : { canTransfer, clones };
}
