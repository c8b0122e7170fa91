import type { MakePart } from './peer-part.ts';
import { CHANNELS, type SendsPings } from './types.ts';

interface Ping {
  readonly sentAt: number;
  readonly resolve: (ms: number) => void;
  readonly reject: (reason: Error) => void;
}

export const sendPings: MakePart<SendsPings> = ({ clock, send }) => {
  const pings = new Map<number, Ping>();
  let lastId = 0;
  let ended: Error | undefined;
  return {
    api: {
      ping: () =>
        new Promise((resolve, reject) => {
          if (ended) return reject(ended);
          const id = ++lastId;
          pings.set(id, { sentAt: clock.now(), resolve, reject });
          send(CHANNELS.control, { k: 'ping', id });
        }),
    },
    receivers: {
      pong({ id }) {
        const ping = pings.get(id);
        pings.delete(id);
        ping?.resolve(clock.now() - ping.sentAt);
      },
    },
    end(reason) {
      ended = reason;
      for (const ping of pings.values()) ping.reject(reason);
      pings.clear();
    },
  };
};
