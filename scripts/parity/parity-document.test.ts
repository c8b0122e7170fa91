import { expect, test } from 'vitest';
import { findProblems } from './parity-document.ts';
import { readRuleTests } from './read-tests.ts';

const tests = readRuleTests();

test('every rule has a test that shows it', () => {
  expect(findProblems(tests)).toEqual([]);
});

test('a rule that loses its tests is a problem', () => {
  expect(findProblems(tests.filter(({ rules }) => !rules.includes('3.5')))).toEqual(['no test shows rule 3.5']);
});

test('a test of a rule that is not listed is a problem', () => {
  const stray = { rules: ['3.99'], text: 'something', file: 'x.test.ts', cases: 1 };
  expect(findProblems([...tests, stray])).toEqual(['x.test.ts: "something" is of rule 3.99, which is not listed']);
});
