// Peers for tests: two real ones with a log of everything between them, or a real one whose other side is the test.

import { DEFAULT_LIMITS } from '../frames/limits.ts';
import { createPeer } from '../peer/create-peer.ts';
import type { PeerOptions } from '../peer/peer-options.ts';
import type { FullPeer } from '../peer/types.ts';
import type { Transport } from '../transport.ts';
import { createMemoryTransportPair } from '../transports/memory-transport.ts';
import { tapTransport } from '../transports/tap-transport.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

export const SESSION = '0123456789abcdef01234567';

type RawFrame = {
  readonly k: string;
  readonly c: number;
  readonly n: number;
  readonly id?: number;
  readonly [field: string]: unknown;
};

export interface ConnectedPeers {
  /** Initiator. */
  readonly inner: FullPeer;
  /** Responder. */
  readonly outer: FullPeer;
  readonly clock: ManualClock;
  /** What passed, as seen by the inner side. */
  readonly log: (RawFrame & { readonly from: 'inner' | 'outer' })[];
}

export interface ConnectOptions {
  readonly clock?: ManualClock;
  readonly inner?: Partial<PeerOptions>;
  readonly outer?: Partial<PeerOptions>;
  /** Puts something in the way, on the inner side and on the outer. */
  readonly wrapInner?: (transport: Transport) => Transport;
  readonly wrapOuter?: (transport: Transport) => Transport;
}

export function connectPeers({
  clock = createManualClock(),
  inner = {},
  outer = {},
  wrapInner = same,
  wrapOuter = same,
}: ConnectOptions = {}): ConnectedPeers {
  const [innerEnd, outerEnd] = createMemoryTransportPair();
  const log: ConnectedPeers['log'] = [];
  const tapped = tapTransport(innerEnd, ({ direction, value }) => {
    log.push({ from: direction === 'sent' ? 'inner' : 'outer', ...(structuredClone(value) as RawFrame) });
  });
  return {
    clock,
    log,
    inner: createPeer({ transport: wrapInner(tapped), role: 'initiator', clock, ...inner }),
    outer: createPeer({ transport: wrapOuter(outerEnd), role: 'responder', clock, mintSession: () => SESSION, ...outer }),
  };
}

function same(transport: Transport): Transport {
  return transport;
}

export interface RawSession {
  readonly peer: FullPeer;
  readonly clock: ManualClock;
  /** Everything that the peer sent. */
  readonly received: RawFrame[];
  /** Sends a value as it is. */
  post(value: unknown): void;
  /** Sends a frame with the head filled in: this session, the next number of its channel. */
  send(frame: { readonly k: string; readonly c?: number; readonly [field: string]: unknown }): void;
  /** Waits until the peer has dealt with what was sent. */
  settle(): Promise<void>;
  readonly isClosed: boolean;
}

export const HELLO = { min: 1, max: 1, sdk: 'test', features: [], limits: DEFAULT_LIMITS };

/** A peer in the outer role whose inner side is the test: the position of a hostile logic layer. Handshake done. */
export async function connectRaw(options: Partial<PeerOptions> = {}): Promise<RawSession> {
  const session = connectSilent({ role: 'responder', ...options });
  session.post({ k: 'hello', s: '', c: 0, n: 1, p: HELLO });
  await session.settle();
  session.post({ k: 'ready', s: SESSION, c: 0, n: 2 });
  await session.settle();
  session.received.length = 0;
  return session;
}

/** A peer that nobody has talked to yet. */
export function connectSilent(options: Partial<PeerOptions> & Pick<PeerOptions, 'role'>): RawSession {
  const clock = createManualClock();
  const [raw, transport] = createMemoryTransportPair({ delivery: 'sync' });
  const received: RawFrame[] = [];
  let isClosed = false;
  raw.onMessage((value) => received.push(value as RawFrame));
  raw.onClose(() => {
    isClosed = true;
  });
  const numbers = [3, 1, 1, 1, 1, 1];
  return {
    peer: createPeer({ transport, clock, mintSession: () => SESSION, ...options }),
    clock,
    received,
    post: (value) => raw.send(value),
    send({ k, c = 0, ...fields }) {
      raw.send({ k, s: SESSION, c, n: numbers[c], ...fields });
      numbers[c] = (numbers[c] as number) + 1;
    },
    settle: () => settle(),
    get isClosed() {
      return isClosed;
    },
  };
}

/** Long enough for every microtask that is under way. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) await Promise.resolve();
}

/** The code that a promise is rejected with. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'fulfilled',
    (error: { readonly code?: string }) => error.code ?? 'no code',
  );
}
