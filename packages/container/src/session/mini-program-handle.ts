// What a host holds of a mini-program that it has opened.

import type { Json, LogicReports } from '@dinghy/bridge-protocol';

/**
 * - `user`: the close button of the capsule;
 * - `app`: `wx.exitMiniProgram` and its kin;
 * - `host`: the handle's `close()`.
 */
export type CloseReason = 'user' | 'app' | 'host';

export interface MiniProgramEvents {
  /** The first page can be seen; again after each restart, whether the container restarts it or the user tries again. */
  readonly open: { readonly path: string };
  /** The mini-program's code threw, and its page survived. Texts are the mini-program's: show them as text only. */
  readonly appError: LogicReports['appError'];
  /** A line that the mini-program wrote to its console. */
  readonly console: LogicReports['console'];
  /** The container failed at something. With `fatal`, the mini-program has ended and the error screen is shown. */
  readonly error: { readonly error: Error; readonly fatal: boolean };
  /** The mini-program does not answer, or answers again. */
  readonly silence: { readonly silent: boolean };
  /** It died and is being started again. */
  readonly restart: { readonly error: Error };
  /** An entry of the capsule's menu that the host added. */
  readonly menu: { readonly id: string };
  readonly close: { readonly reason: CloseReason; readonly extraData?: Json };
}

export interface MiniProgramHandle {
  readonly appId: string;
  /**
   * How the first attempt ends. Resolves when the first page can be seen. Rejects when it could not be opened, or was closed
   * before. A failure is not the end: the mount shows it, with a button to try again. Leave it there until `closed`; an attempt
   * that succeeds is told by `open`.
   */
  readonly opened: Promise<void>;
  /** Resolves when it has been closed, whoever did it. */
  readonly closed: Promise<CloseReason>;
  /** Returns a function that takes the listener off again. */
  on<Name extends keyof MiniProgramEvents>(name: Name, listener: (event: MiniProgramEvents[Name]) => void): () => void;
  /** Opens a page in it, as `wx.reLaunch` does. */
  open(url: string): Promise<void>;
  /** Tells it that it is out of the user's sight, or back. Beside that, the document's own visibility counts. */
  setShown(shown: boolean): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** The user's text size has changed: CSS pixels, as `fontSize` of the options. */
  setFontSize(size: number): void;
  /** Ends it at once, and removes everything it put into the mount. */
  close(): void;
}
