// What two sides agree on. Pure: offers in, agreement out.

import { DinghyError } from '@dinghy/errors';
import type { Frame } from '../frames/frame.ts';
import { lowerLimits, type SessionLimits } from '../frames/limits.ts';

export interface Offer {
  readonly min: number;
  readonly max: number;
  readonly sdk: string;
  readonly features: readonly string[];
  readonly limits: SessionLimits;
}

export interface Agreement {
  readonly protocol: number;
  readonly features: readonly string[];
  readonly limits: SessionLimits;
}

/** The responder's choice: the highest common version. @throws `BRIDGE_VERSION_UNSUPPORTED` */
export function negotiate(ours: Offer, theirs: Offer): Agreement {
  const protocol = Math.min(ours.max, theirs.max);
  if (protocol < Math.max(ours.min, theirs.min)) {
    throw new DinghyError('BRIDGE_VERSION_UNSUPPORTED', { ours: toRange(ours), theirs: toRange(theirs) });
  }
  return {
    protocol,
    features: ours.features.filter((feature) => theirs.features.includes(feature)),
    limits: lowerLimits(ours.limits, theirs.limits),
  };
}

/** The initiator's check of that choice: nothing that it did not offer. @throws `BRIDGE_HANDSHAKE_INVALID` */
export function checkAgreement(ours: Offer, { s, p }: Frame<'welcome'>): Agreement {
  const { protocol, session, features, limits } = p;
  if (s !== session) throw invalid('session');
  if (protocol < ours.min || protocol > ours.max) throw invalid('version');
  if (!features.every((feature) => ours.features.includes(feature))) throw invalid('features');
  return { protocol, features, limits: lowerLimits(ours.limits, limits) };
}

function toRange({ min, max }: Offer): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}

function invalid(problem: string): DinghyError {
  return new DinghyError('BRIDGE_HANDSHAKE_INVALID', { problem });
}
