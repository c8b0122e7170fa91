// How bytes move. A transport delivers values in order, both ways, and knows nothing of frames.
// It never throws on what the peer sent; what it cannot carry, it drops and counts.

/** One ordered two-way connection. Values are JSON-shaped; a transport that supports it also moves transferables. */
export interface Transport {
  /** Never throws because of the peer; after `close` it does nothing. */
  send(value: unknown, transfer?: readonly unknown[]): void;
  /** One receiver at a time. Values that arrive before it is set are kept, in order. */
  onMessage(receiver: (value: unknown) => void): void;
  /** Called once, when the other side closes or the connection breaks, where the medium can tell. */
  onClose(listener: () => void): void;
  close(): void;
  /** Whether `transfer` is honoured; otherwise binary values are encoded by the peer as `{ $b: base64 }`. */
  readonly canTransfer: boolean;
}
