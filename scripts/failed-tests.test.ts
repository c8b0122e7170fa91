import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFailedTests } from './failed-tests.ts';
import { repositoryRoot } from './steps.ts';

const passed = { title: 'holds', fullName: 'a thing holds', status: 'passed', failureMessages: [] };
const failed = { title: 'breaks', fullName: 'a thing breaks', status: 'failed', failureMessages: ['expected 1 to be 2'] };
const file = { name: join(repositoryRoot, 'packages', 'a.test.ts'), status: 'failed', message: '' };
const report = { numPassedTests: 1, numFailedTests: 1 };

describe('listFailedTests', () => {
  it('tells of each failed test its file, its name and what it said', () => {
    const lines = listFailedTests([{ ...report, testResults: [{ ...file, assertionResults: [passed, failed] }] }]);
    expect(lines).toEqual(['✗ packages/a.test.ts > a thing breaks\nexpected 1 to be 2']);
  });

  it('tells of a file that could not be run', () => {
    const lines = listFailedTests([{ ...report, testResults: [{ ...file, message: 'no such module', assertionResults: [] }] }]);
    expect(lines).toEqual(['✗ packages/a.test.ts\nno such module']);
  });

  it('cuts long messages', () => {
    const long = { ...failed, failureMessages: ['x'.repeat(100_000)] };
    const [line] = listFailedTests([{ ...report, testResults: [{ ...file, assertionResults: [long] }] }]);
    expect(line?.length).toBeLessThan(2_000);
  });
});
