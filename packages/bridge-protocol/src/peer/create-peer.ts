import { decodeFrame } from '../frames/decode-frame.ts';
import { defaultClock } from '../transports/clock.ts';
import { assemblePeer } from './assemble-peer.ts';
import { createCaller } from './create-caller.ts';
import { exchangeLogs } from './exchange-logs.ts';
import { initiate } from './initiate.ts';
import type { PeerOptions } from './peer-options.ts';
import { receivePatches } from './receive-patches.ts';
import { respond, respondWith } from './respond.ts';
import { sendPatches } from './send-patches.ts';
import { sendPings } from './send-pings.ts';
import type { FullPeer } from './types.ts';

/**
 * Starts a session over a transport, by a peer that can do everything. It opens by itself; what is sent before that waits.
 * What ships to browsers is put together of what it uses, by `assemblePeer`.
 *
 * @example
 * const peer = createPeer({ transport, role: 'initiator' });
 * await peer.opened;
 * const info = await peer.call(CHANNELS.api, 'getNetworkType', {});
 */
export function createPeer({ role, mintSession, clock = defaultClock(), ...options }: PeerOptions): FullPeer {
  const answer = mintSession ? (context: Parameters<typeof respond>[0]) => respondWith(context, mintSession) : respond;
  const parts = [sendPatches, receivePatches, exchangeLogs, sendPings] as const;
  return assemblePeer({ clock, ...options }, role === 'initiator' ? initiate : answer, createCaller, parts, decodeFrame);
}
