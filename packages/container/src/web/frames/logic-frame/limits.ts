// What a worker may send before the relay ends it. The figures are far above what an honest mini-program reaches (a
// commit per animation frame, some hundred calls) and far below what freezes a host: 2,000 messages cost a host page 74 ms,
// 108,000 cost it most of a second (threats reference, finding 7).

export interface PortLimits {
  readonly framesPerSecond: number;
  readonly bytesPerSecond: number;
  /** Objects, arrays and scalars in one frame. */
  readonly nodesPerFrame: number;
  readonly bytesPerFrame: number;
}

const MIB = 1024 * 1024;

/** Towards the host page, whose main thread pays for every frame. */
export const HOST_LIMITS: PortLimits = {
  framesPerSecond: 4000,
  bytesPerSecond: 32 * MIB,
  nodesPerFrame: 200_000,
  bytesPerFrame: 16 * MIB,
};

/** Towards one page view. A first commit of ten thousand rows has about 100,000 nodes. */
export const VIEW_LIMITS: PortLimits = {
  framesPerSecond: 4000,
  bytesPerSecond: 64 * MIB,
  nodesPerFrame: 2_000_000,
  bytesPerFrame: 32 * MIB,
};

/** On the worker's own channel, where our runtime sends a pong a second and an answer per script. */
export const CONTROL_FRAMES_PER_SECOND = 200;

/** Deeper values overflow the stack of whoever walks them. */
export const MAX_DEPTH = 64;

/** Frames that the host has not taken yet; beyond it they wait in the relay, so that a busy host's queue stays short. */
export const HOST_WINDOW_FRAMES = 1024;

/** Frames and bytes that may wait in the relay for a busy host. */
export const HOST_QUEUE_FRAMES = 8192;
export const HOST_QUEUE_BYTES: number = 64 * MIB;

/** One heartbeat of the relay to its worker. */
export const TICK_MS = 1000;

/** Unanswered heartbeats after which the worker counts as dead (design D13). */
export const DEAD_TICKS = 10;
