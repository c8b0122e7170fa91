// What failed, told once more at the end of a run: of a long log often nothing but the end is kept.

import { relative } from 'node:path';
import { repositoryRoot } from './steps.ts';

/** Part of a report as vitest's JSON reporter writes it. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults?: readonly {
    /** The file, as an absolute path. */
    readonly name: string;
    readonly status: string;
    /** Why the file could not be run, if so. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Enough for an assertion with its two values, or for a random test's seed, case and cause. */
const MESSAGE_MAX = 1_500;

/** One paragraph for each failed test and each file that could not be run: where it is, its name, what it said. */
export function listFailedTests(reports: readonly TestReport[]): string[] {
  return reports
    .flatMap(({ testResults = [] }) => testResults)
    .flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(repositoryRoot, name);
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (failed.length === 0) return status === 'failed' ? [`✗ ${file}\n${cut(message)}`] : [];
      return failed.map(({ fullName, failureMessages }) => `✗ ${file} > ${fullName}\n${cut(failureMessages.join('\n'))}`);
    });
}

const cut = (message: string): string => (message.length > MESSAGE_MAX ? `${message.slice(0, MESSAGE_MAX)}…` : message);
