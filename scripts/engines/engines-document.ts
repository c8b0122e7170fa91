// docs/reference/engines.md: what the last run in all three engines showed, by component and by test. Made by that run, since
// nothing but browsers can say it.

import { documentedComponents } from '../components/documented-components.ts';
import { readEvidence } from '../components/read-evidence.ts';
import { countPassed, ENGINE_TITLES, ENGINES, type EngineName, type Outcome, type TestResult } from './test-results.ts';

const HEADS = ENGINES.map((engine) => ENGINE_TITLES[engine]);

export function renderEnginesDocument(results: readonly TestResult[], versions: Readonly<Record<EngineName, string>>): string {
  return `# Three engines

<!-- Written by \`npm run e2e:engines\` when it drives all three. -->

What \`npm run e2e:engines\` showed when it was last run in ${toList(ENGINES.map((engine) => `${ENGINE_TITLES[engine]} ${versions[engine]}`))}:
every page of the gallery was opened and touched, its boxes stood where Chromium has them, and nothing came on the console. Passed:
${toList(ENGINES.map((engine) => `${countPassed(results, engine)} in ${ENGINE_TITLES[engine]}`))}.

## Components

A component is well in an engine when every page of the gallery that uses it is.

${toTable('component', documentedComponentRows(results))}

## Tests

${toTable(
  'test',
  results.map((result) => ({
    name: `${result.suite} ${result.title}`,
    outcomes: ENGINES.map((engine) => result.outcomes.get(engine) ?? '-'),
  })),
)}
`;
}

interface Row {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

function documentedComponentRows(results: readonly TestResult[]): readonly Row[] {
  return [...documentedComponents.keys()].map((tag) => {
    const tests = readEvidence(tag).tests;
    const pages = results.filter(({ title }) => tests.includes(`e2e/src/gallery.e2e.ts › ${title}`));
    return {
      name: `\`${tag}\``,
      outcomes: ENGINES.map((engine) => worstOf(pages.map(({ outcomes }) => outcomes.get(engine) ?? '-'))),
    };
  });
}

function worstOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('FAILED')) return 'FAILED';
  return outcomes.length === 0 || outcomes.includes('-') ? '-' : 'ok';
}

function toTable(head: string, rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([head, ...HEADS]),
    line(['---', ...HEADS.map(() => '---')]),
    ...rows.map(({ name, outcomes }) => line([name, ...outcomes])),
  ].join('\n');
}

function toList(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
