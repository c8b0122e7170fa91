// What a run of the tests in several engines says, by test and engine.

import { readFileSync } from 'node:fs';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** As people write them. */
export const ENGINE_TITLES: Readonly<Record<EngineName, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKitGTK',
};

export type Outcome = 'ok' | 'FAILED' | '-';

export interface TestResult {
  /** What the tests are of: `The gallery`, `The shop`, `The sandbox`. */
  readonly suite: string;
  readonly title: string;
  readonly outcomes: ReadonlyMap<EngineName, Outcome>;
}

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending';
}

const OUTCOMES: Readonly<Record<Assertion['status'], Outcome>> = { passed: 'ok', failed: 'FAILED', skipped: '-', pending: '-' };

/** From a report in vitest's JSON; of the suites that are named `<suite> in <engine>`. */
export function readTestResults(path: string): readonly TestResult[] {
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[];
  };
  const results = new Map<string, TestResult & { readonly outcomes: Map<EngineName, Outcome> }>();
  for (const { ancestorTitles, title, status } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
    const [, suite, name] = /^(.*) in (\w+)$/.exec(ancestorTitles[0] ?? '') ?? [];
    const engine = ENGINES.find((each) => each === name);
    if (suite === undefined || engine === undefined) continue;
    const result = results.get(`${suite} ${title}`) ?? { suite, title, outcomes: new Map() };
    result.outcomes.set(engine, OUTCOMES[status]);
    results.set(`${suite} ${title}`, result);
  }
  return [...results.values()];
}

/** Such as `58 of 59`. */
export function countPassed(results: readonly TestResult[], engine: EngineName): string {
  return `${results.filter(({ outcomes }) => outcomes.get(engine) === 'ok').length} of ${results.length}`;
}
