import { expect, test } from 'vitest';
import { FRAME_TABLE as all, type FrameKind } from './frame-table.ts';
import { FRAME_TABLE as trusted } from './generated/trusted-frames.ts';

const kinds = Object.keys(all) as FrameKind[];

test('who trusts what it reads knows every kind of frame, and no other', () => {
  expect(Object.keys(trusted)).toEqual(kinds);
});

test.each(kinds)('who trusts what it reads has of %s the credit and the payload that are checked within limits', (kind) => {
  const { p } = all[kind].fields as { readonly p?: unknown };
  expect(trusted[kind].credit).toBe(all[kind].credit);
  expect((trusted[kind].fields as { readonly p?: unknown }).p).toBe(typeof p === 'string' ? p : undefined);
});
