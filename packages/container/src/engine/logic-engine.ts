// Where mini-program JavaScript runs. Engines are interchangeable: Web Worker in a sandboxed frame (default), an
// in-process one for tests; later QuickJS-WASM, Node worker, native.

import type { PageId, Transport } from '@dinghy/bridge-protocol';

/** Starts realms. Holds what realms can share (frame documents, compiled code). */
export interface LogicEngine {
  readonly name: string;
  /** Its realms have no packs of the logic layer until they are sent some. Others have all. */
  readonly takesPacks: boolean;
  /** Resolves when the runtime in the realm is up and `host` can be handed to a peer. Rejects with `ENGINE_*`. */
  start(options: LogicEngineStart): Promise<LogicRealm>;
  /** Starts a realm that the next `start` takes, unless one waits. For engines whose realms can wait. */
  warm?(): void;
  /** Ends the realm that waits. */
  cool?(): void;
}

export interface LogicEngineStart {
  readonly appId: string;
  /** Aborted when the realm is not wanted any more, before or after it is up. */
  readonly signal: AbortSignal;
  /** The realm broke the rules or died; the session must end. */
  onFatal(error: Error): void;
  /** The realm has not answered for three seconds (true), or answers again (false). */
  onSilence(silent: boolean): void;
}

/** One running logic layer. */
export interface LogicRealm {
  /** Frames between the container and the logic layer. */
  readonly host: Transport;
  /** Runs `logic.js` of a package in the realm, or a pack of ours; in the order of the calls. Resolves when it has run; rejects with `ENGINE_SCRIPT_FAILED`. */
  runScript(root: string, code: string): Promise<void>;
  /** Joins a page view to the logic layer: `port` becomes the realm's multiplexer port of that page. */
  attachView(page: PageId, port: MessagePort): void;
  detachView(page: PageId): void;
  /** Ends the realm at once, whatever it is doing. */
  terminate(): void;
}
