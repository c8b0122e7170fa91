import { DEFAULT_LIMITS, decodeValue, type Peer } from '@dinghy/bridge-protocol';

/** Looks at parameters before they leave: those that are too large fail their call here, and would end the program at the relay. */
export function limitCalls(peer: Peer): Peer {
  const { call } = peer;
  return Object.assign(peer, {
    call: async (...[channel, method, params, options]: Parameters<Peer['call']>) =>
      call(channel, method, decodeValue(params, DEFAULT_LIMITS), options),
  });
}
