import type { DinghyError } from '@dinghy/errors';
import type { Frame } from '../frames/frame.ts';
import { toWireError } from '../frames/wire-error.ts';
import type { HandshakeContext, ShakeHands } from './handshake.ts';
import { mintSession as mintRandomSession } from './mint-session.ts';
import { type Agreement, negotiate } from './negotiate.ts';

/** The outer side's. */
export const respond: ShakeHands = (context) => respondWith(context, mintRandomSession);

/** @param mintSession makes a session epoch of 24 hex digits */
export function respondWith(context: HandshakeContext, mintSession: () => string): ReturnType<ShakeHands> {
  const { offer, sendControl, accept, beginSession, open, end } = context;
  let session = '';

  function welcome(hello: Frame<'hello'>): void {
    accept(hello);
    let agreement: Agreement;
    try {
      agreement = negotiate(offer, hello.p);
    } catch (error) {
      end(error as DinghyError, { k: 'refuse', e: toWireError(error, error as DinghyError) });
      return;
    }
    session = mintSession();
    beginSession(session, agreement);
    sendControl({ k: 'welcome', p: { session, ...agreement } });
  }

  return {
    mayPause: false,
    begin() {},
    receive(frame) {
      if (session === '' && frame.k === 'hello') welcome(frame);
      else if (frame.k === 'ready' && session !== '' && frame.s === session && accept(frame)) open();
      else return false;
      return true;
    },
  };
}
