// Between the small part of a session that is there at once, and the large one that is fetched.

import type { Json } from '@dinghy/bridge-protocol';
import type { PackageSource } from '@dinghy/package-format';
import type { AheadEngine } from '../engine/start-ahead.ts';
import type { Emitter } from './emitter.ts';
import type { CloseReason, MiniProgramEvents, MiniProgramHandle } from './mini-program-handle.ts';
import type { SessionOptions } from './session-options.ts';

/** What a session finds when its code is there. */
export interface SessionBeginning {
  /** Has been asked for the manifest. */
  readonly source: PackageSource;
  /** Has been asked for a realm. */
  readonly engine: AheadEngine;
  readonly events: Emitter<MiniProgramEvents>;
  /** The first page can be seen. Says nothing the second time, nor after a failure. */
  settleOpened(): void;
  /** Tells the host that the session is over. Once. */
  settleClosed(reason: CloseReason, extraData?: Json): void;
  /** Tells the host, by whatever it listens to, that the mini-program has ended. Ends a realm that nobody has taken. */
  reportFatal(error: Error): Promise<void>;
}

/** What the handle passes on once there is a session. */
export interface Session extends Pick<MiniProgramHandle, 'open' | 'setShown' | 'setTheme' | 'setFontSize'> {
  close(reason: CloseReason): void;
}

export type OpenSession = (options: SessionOptions, beginning: SessionBeginning) => Session;
