// Numbers that bound what one side can make the other do. The lower of both sides' offers holds for the session.

/**
 * - `calls`: unanswered calls per channel and direction.
 * - `outstandingCalls`: unanswered calls over all channels, per direction.
 * - `events`: events (and logs, and progress) per channel and direction that the reader has not taken in.
 * - `depth`, `nodes`: nesting and number of values in the payload of a call, event, log or progress.
 * - `resultDepth`, `resultNodes`: the same for `ok`. Larger, because results are what a caller asked for: a network
 *   response of some hundred thousand values is ordinary.
 * - `characters`: of all strings in one payload, plus the bytes of its binary values.
 *
 * Commits have no limit on depth or nodes: they carry the app's own data to the app's own view, a page of 10,000 rows is
 * legitimate, and walking it would cost as much as rendering part of it. Their shape is checked, their values are not
 * entered (see decode-commit.ts).
 */
export interface SessionLimits {
  readonly calls: number;
  readonly outstandingCalls: number;
  readonly events: number;
  readonly depth: number;
  readonly nodes: number;
  readonly resultDepth: number;
  readonly resultNodes: number;
  readonly characters: number;
}

/** Limits of wire version 1. */
export const DEFAULT_LIMITS: SessionLimits = {
  calls: 64,
  outstandingCalls: 128,
  events: 256,
  depth: 32,
  nodes: 50_000,
  resultDepth: 128,
  resultNodes: 1_000_000,
  characters: 1 << 25,
};

/** Member by member the lower of two offers. */
export function lowerLimits(left: SessionLimits, right: SessionLimits): SessionLimits {
  const lower: Record<string, number> = {};
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof SessionLimits)[]) lower[name] = Math.min(left[name], right[name]);
  return lower as unknown as SessionLimits;
}
