// A run's end of its logic layer: the realm, and once that is up the peer in front of it.

import {
  assemblePeer,
  type CallHandler,
  CHANNELS,
  decodeFrame,
  defaultClock,
  type Json,
  type LifecycleCalls,
  type LogicReports,
  type Peer,
  respond,
} from '@dinghy/bridge-protocol';
import type { LogicEngine, LogicRealm } from '../../engine/logic-engine.ts';
import { callRealms } from './call-realms.ts';

export interface LogicLinkOptions {
  readonly appId: string;
  readonly engine: LogicEngine;
  /** Answers the API calls of the mini-program. */
  readonly onCall: CallHandler;
  onAppError(error: LogicReports['appError']): void;
  onConsole(line: LogicReports['console']): void;
  /** The realm does not answer, or answers again. */
  onSilence(silent: boolean): void;
  /** It could not start, died, or broke the rules. */
  onFatal(error: Error): void;
}

export interface LogicLink {
  /** There is somebody to tell. */
  readonly isUp: boolean;
  readonly isSilent: boolean;
  /** Lost before {@link LogicLink.connect}. */
  tell(name: string, body: unknown): void;
  askShareCard(params: LifecycleCalls['shareAppMessage']['params']): Promise<Json>;
  /** Now, where there is a realm: what is told of a page must not come before its view. Otherwise when it comes. */
  join(use: (realm: LogicRealm) => void): void;
  runScript(root: string, code: string): Promise<void>;
  /** Resolves when there is a realm; `opened` when it has shaken hands. */
  connect(): Promise<{ readonly opened: Promise<unknown> }>;
  close(reason: string): void;
}

/** Starts a realm. */
export function createLogicLink(options: LogicLinkOptions): LogicLink {
  const ending = new AbortController();
  let peer: Peer | undefined;
  let realm: LogicRealm | undefined;
  let isSilent = false;
  const starting = options.engine.start({
    appId: options.appId,
    signal: ending.signal,
    onFatal: options.onFatal,
    onSilence(silent) {
      isSilent = silent;
      options.onSilence(silent);
    },
  });

  const onReport = (name: string, body: unknown): void => {
    if (name === 'appError') options.onAppError(body as LogicReports['appError']);
    else if (name === 'console') options.onConsole(body as LogicReports['console']);
  };

  return {
    get isUp() {
      return peer !== undefined;
    },
    get isSilent() {
      return isSilent;
    },
    tell: (name, body) => peer?.sendEvent(CHANNELS.lifecycle, name, body),
    askShareCard: async (params) => ((await peer?.call(CHANNELS.lifecycle, 'shareAppMessage', params)) ?? {}) as Json,
    join(use) {
      if (realm) use(realm);
      else void starting.then(use, () => undefined);
    },
    runScript: async (root, code) => (await starting).runScript(root, code),
    async connect() {
      realm = await starting;
      peer = assemblePeer({ transport: realm.host, clock: defaultClock() }, respond, callRealms, [], decodeFrame);
      peer.onEvent(CHANNELS.lifecycle, onReport);
      peer.onCall(CHANNELS.api, options.onCall);
      peer.onClose(options.onFatal);
      return { opened: peer.opened };
    },
    close(reason) {
      peer?.close(reason);
      ending.abort();
    },
  };
}
