// Where page views run. The counterpart of LogicEngine: a sandboxed iframe each (default), an in-process one for tests.

import type { Transport } from '@dinghy/bridge-protocol';

/** Makes page views. Holds what they can share. */
export interface ViewEngine {
  readonly name: string;
  /** Starts a view inside `parent`, where it stays. The view works as soon as its port is used; what is sent before waits. */
  start(options: ViewEngineStart): ViewRealm;
  /**
   * Starts a view somewhere out of sight, for the next `start` in this document to take, unless one waits. Answers that view;
   * nothing where a view cannot be moved once it lives: who wants one warm then starts it in its place.
   */
  warm?(document: Document): ViewRealm | undefined;
  /** Ends the view that waits. */
  cool?(): void;
}

export interface ViewEngineStart {
  /** Element that the view fills. */
  readonly parent: HTMLElement;
  /** Accessible name. */
  readonly title: string;
  /** The view died or could not be loaded. */
  onFatal(error: Error): void;
  /** The view has not answered for three seconds (true), or answers again (false). */
  onSilence(silent: boolean): void;
  /** Our own code in the view failed and nobody caught it. */
  onFault(message: string): void;
}

/** One running page view. */
export interface ViewRealm {
  /** Frames between the container and the view. */
  readonly host: Transport;
  /** The logic layer's end of the channel between it and the view. */
  readonly logicPort: MessagePort;
  terminate(): void;
}
