import { countPassed, type EngineName, type TestResult } from './test-results.ts';

const COLUMN_WIDTH = 8;

/** For a terminal: rows are tests, under the name of their suite; columns are engines; their totals come last. */
export function toTextTable(results: readonly TestResult[], engines: readonly EngineName[]): string {
  const nameOf = ({ suite, title }: TestResult): string => `${suite} ${title}`;
  const nameWidth = Math.max(...results.map((result) => nameOf(result).length));
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(nameWidth)}  ${cells.map((cell) => cell.padEnd(COLUMN_WIDTH)).join('  ')}`.trimEnd();
  return [
    line('', engines),
    ...results.map((result) =>
      line(
        nameOf(result),
        engines.map((engine) => result.outcomes.get(engine) ?? '-'),
      ),
    ),
    line(
      'passed',
      engines.map((engine) => countPassed(results, engine)),
    ),
  ].join('\n');
}
