// Which buffers of a payload are to be moved instead of copied.

const lists = new WeakMap<object, readonly unknown[]>();

/**
 * Marks a payload (params, result, event body): these of its buffers are moved to the other side where the transport
 * can, and are empty here afterwards. Without it they are copied.
 *
 * @example
 * peer.onCall(CHANNELS.api, () => withTransfer({ bytes }, [bytes]));
 */
export function withTransfer<Payload extends object>(payload: Payload, transfer: readonly unknown[]): Payload {
  lists.set(payload, transfer);
  return payload;
}

export function transferListOf(payload: unknown): readonly unknown[] | undefined {
  return typeof payload === 'object' && payload !== null ? lists.get(payload) : undefined;
}
