import { describe, expect, it } from 'vitest';
import { createBackHolders } from './back-holders.ts';

describe('createBackHolders', () => {
  it('gives going back to what has asked last, and tells when anybody holds it', () => {
    const log: unknown[] = [];
    const holders = createBackHolders((isHeld) => log.push(isHeld));
    holders.back();
    const release = holders.hold(() => log.push('lower'));
    const releaseUpper = holders.hold(() => log.push('upper'));
    holders.back();
    releaseUpper();
    releaseUpper();
    holders.back();
    release();
    holders.back();
    expect(log).toEqual([true, 'upper', 'lower', false]);
  });
});
