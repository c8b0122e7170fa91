// What passes between the host page, the two frame documents and the logic worker outside the bridge's own frames:
// the hand-over of ports on the window, then tuples on a control port. Everything that comes from the worker is
// untrusted, and everything on the window is until its source has been checked.

import type { PageId } from '@dinghy/bridge-protocol';

/** Version of these messages. Frame documents of another one are refused: they are older or newer than the container. */
export const FRAME_PROTOCOL_VERSION = 1;

export type FrameKind = 'logic' | 'view';

/** Frame document to host page, on the window, when its script runs. Says nothing that anybody may not know. */
export interface FrameAnnouncement {
  readonly dinghyFrame: FrameKind;
  readonly version: number;
}

/**
 * Host page to frame document, on the window, once. Ports in order: logic frame `[control, host]`, view frame
 * `[control, host, logic]`. After it the frame listens to its window no more.
 */
export interface FrameConnect {
  readonly dinghyConnect: FrameKind;
  /** False stops the frame from ending a silent worker, for people who sit in a debugger. */
  readonly watch: boolean;
}

/** Why a relay ended its worker. */
export type RealmEnd =
  /** The worker script did not start. */
  | 'start'
  /** No sign of life for the time that the watchdog allows. A worker that runs out of memory ends so: no event tells. */
  | 'unresponsive'
  /** More frames or bytes than the meter admits. */
  | 'flood'
  /** A message that our runtime never sends. */
  | 'violation'
  /** Our runtime in the worker ended its session with the host. */
  | 'closed';

/** Host page to relay, on the control port. */
export type HostToRelay =
  | readonly ['script', id: number, code: string]
  /** The host has taken this many more frames from the relay. */
  | readonly ['taken', count: number]
  | readonly ['ping', id: number];

/**
 * Host page to relay, on the port that else carries frames, so that it arrives before any frame about the page. `attach`
 * carries the page's port as a transfer. Frames are no arrays.
 */
export type ViewAttachment = readonly ['attach', page: PageId] | readonly ['detach', page: PageId];

/** Relay to host page, on the control port. */
export type RelayToHost =
  | readonly ['ready']
  | readonly ['script', id: number, error: string | null]
  /** `silentTicks`: seconds for which the worker has not answered the relay. */
  | readonly ['pong', id: number, silentTicks: number]
  | readonly ['end', reason: RealmEnd, detail: string];

/** Relay to worker, on the worker's own channel. `boot` carries the multiplexer's port as a transfer. */
export type RelayToWorker =
  | readonly ['boot']
  | readonly ['script', id: number, url: string]
  | readonly ['ping', id: number]
  /** What a page view says comes by a port of its own, which this carries as a transfer. */
  | readonly ['direct', page: PageId]
  /** A canvas of a page view; carries it as a transfer. */
  | readonly ['canvas', page: PageId, id: number, canvas: OffscreenCanvas];

/** Worker to relay, on the worker's own channel. */
export type WorkerToRelay =
  | readonly ['ready']
  | readonly ['script', id: number, error: string | null]
  | readonly ['pong', id: number]
  | readonly ['end', detail: string];

/** View frame to relay, on the port that else carries frames to the logic layer: those are plain data. */
export type ViewToRelay = readonly ['canvas', id: number, canvas: OffscreenCanvas];

/**
 * Relay to view frame, before any frame of the logic layer and on the same port: what the view says goes by the port that
 * this carries as a transfer from here on. Other engines have no such port, and frames go both ways on the one.
 */
export type RelayToView = readonly ['direct'];

/** Host page to view frame and back, on the control port. */
export type HostToView =
  | readonly ['ping', id: number]
  /** A pack that pages need most of the time, before anybody asks for it. */
  | readonly ['pack', name: string, code: string];
export type ViewToHost = readonly ['pong', id: number] | readonly ['fault', message: string];
