// In the place of decode-commit.ts where nobody takes commits: the logic layer makes them, and its frame does without the checks.

import { DinghyError } from '@dinghy/errors';

export function decodeCommit(): never {
  throw new DinghyError('BRIDGE_COMMIT_INVALID', { problem: 'nobody here takes any' });
}
