import { fromWireError } from '../frames/wire-error.ts';
import type { ShakeHands } from './handshake.ts';
import { checkAgreement } from './negotiate.ts';

/** The inner side's: logic to container, view to container, logic to view. */
export const initiate: ShakeHands = ({ offer, sendControl, accept, beginSession, open, end }) => ({
  mayPause: true,
  begin: () => sendControl({ k: 'hello', p: offer }),
  receive(frame) {
    if (frame.k === 'refuse') end(fromWireError(frame.e));
    else if (frame.k === 'welcome') {
      accept(frame);
      beginSession(frame.p.session, checkAgreement(offer, frame));
      sendControl({ k: 'ready' });
      open();
    } else return false;
    return true;
  },
});
