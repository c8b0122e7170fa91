import { describe, expect, it } from 'vitest';
import { sections } from './rules.ts';
import { sectionCounts } from './section-counts.ts';

const report = (...titles: readonly (readonly [title: string, status: string])[]) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'passed',
      message: '',
      assertionResults: titles.map(([title, status]) => ({ title, status, fullName: title, failureMessages: [] })),
    },
  ],
});

describe('sectionCounts', () => {
  it('counts tests by the section that their names begin with, over all reports', () => {
    const lines = sectionCounts([
      report(['1.1 to 1.5 run in order', 'passed'], ['10.2 isolates', 'passed'], ['says 1.1 somewhere', 'passed']),
      report(['10.3 prefixes', 'failed'], ['13 has everything', 'passed']),
    ]);
    expect(lines).toHaveLength(sections.length);
    const [first, tenth, thirteenth] = [lines[0], lines[9], lines[12]];
    expect(first).toMatch(/^ {2}1 Lifetimes.* 1 tests passed$/);
    expect(tenth).toMatch(/1 tests passed, 1 FAILED$/);
    expect(thirteenth).toMatch(/1 tests passed$/);
  });
});
