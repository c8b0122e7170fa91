import { runGuarded } from './abort-signal.ts';
import type { MakePart } from './peer-part.ts';
import { CHANNELS, type ExchangesLogs } from './types.ts';

export const exchangeLogs: MakePart<ExchangesLogs> = ({ send, consume }) => {
  let receiver: Parameters<ExchangesLogs['onLog']>[0] = () => {};
  return {
    api: {
      sendLog: (level, body) => send(CHANNELS.devtools, { k: 'log', m: level, p: body }),
      onLog(receive) {
        receiver = receive;
      },
    },
    receivers: {
      log({ c, m, p }) {
        runGuarded(receiver, m, p);
        consume(c, 1);
      },
    },
  };
};
