// How many tests of each section of the rules passed, from the reports of a run.

import type { TestReport } from '../failed-tests.ts';
import { sections } from './rules.ts';

const SECTION = /^(\d+)(?:\.\d+(?: (?:to|and) \d+\.\d+)?)? /;

/** One line for each section: number, title, tests that passed and failed. */
export function sectionCounts(reports: readonly TestReport[]): string[] {
  const counts = new Map(sections.map(({ number }) => [String(number), { passed: 0, failed: 0 }]));
  for (const { testResults = [] } of reports) {
    for (const { title, status } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
      const count = counts.get(SECTION.exec(title)?.[1] ?? '');
      if (count !== undefined && status === 'passed') count.passed += 1;
      if (count !== undefined && status === 'failed') count.failed += 1;
    }
  }
  return sections.map(({ number, title, rules }) => {
    const { passed, failed } = counts.get(String(number)) ?? { passed: 0, failed: 0 };
    const all = `${Object.keys(rules).length} rules, ${passed} tests passed`;
    return `${String(number).padStart(3)} ${title.padEnd(36)} ${all}${failed === 0 ? '' : `, ${failed} FAILED`}`;
  });
}
