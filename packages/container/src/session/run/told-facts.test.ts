import { expect, it } from 'vitest';
import { createToldFacts } from './told-facts.ts';

it('createToldFacts gives what has changed since it was last told', () => {
  const told = createToldFacts();
  expect(told.changes({ a: { x: 1 }, b: 2 })).toEqual({ a: { x: 1 }, b: 2 });
  expect(told.changes({ a: { x: 1 }, b: 2 })).toBeUndefined();
  expect(told.changes({ a: { x: 2 }, b: 2 })).toEqual({ a: { x: 2 } });
});
