import { describe, expect, it } from 'vitest';
import { createRestartPolicy } from './restart-policy.ts';

describe('createRestartPolicy', () => {
  it('admits three restarts a minute, and more when time has passed', () => {
    let time = 0;
    const policy = createRestartPolicy(() => time);
    expect([policy.admit(), policy.admit(), policy.admit(), policy.admit()]).toEqual([true, true, true, false]);
    expect(policy.count).toBe(3);
    time = 60_001;
    expect(policy.admit()).toBe(true);
    expect(policy.count).toBe(1);
  });
});
