import { expect, test } from 'vitest';
import { decodeCommit } from './refuse-commit.ts';

test('a realm that takes no commits refuses one by the code of a broken one', () => {
  expect(() => decodeCommit()).toThrow(expect.objectContaining({ code: 'BRIDGE_COMMIT_INVALID' }));
});
