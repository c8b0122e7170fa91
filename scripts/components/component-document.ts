// docs/reference/components.md: every built-in component that the platform documents, and how far it goes here.

import { functionalPageNavigator, placeholders } from '../../packages/runtime-view/src/builtins/placeholder/placeholders.ts';
import type { BuiltIn } from '../../packages/runtime-view/src/builtins/unit.ts';
import { loadPack } from '../../packages/runtime-view/src/packs/load-pack.ts';
import { PACK_TAGS, packNames } from '../../packages/runtime-view/src/packs/pack-tags.ts';
import { documentedComponents } from './documented-components.ts';
import { type Judged, type JudgedComponent, judgeComponent, type Verdict } from './judge-component.ts';
import { readEvidence, type TestId } from './read-evidence.ts';
import { allReasons, reasonedNames, reasonFor } from './reasons.ts';

// Those that bring tags; others need a window.
const withTags = packNames.filter((name) => PACK_TAGS[name].length > 0);
const packs = (await Promise.all(withTags.map(loadPack))).map(({ units = [] }) => units);

const units: ReadonlyMap<string, BuiltIn> = new Map(packs.flat().map((unit) => [unit.tag, unit]));
const placeholderTags: ReadonlySet<string> = new Set([...placeholders, functionalPageNavigator].map(({ tag }) => tag));

const WORDS: Readonly<Record<Verdict, string>> = {
  works: 'works',
  untested: 'there, untested',
  unserved: 'no web host can serve',
  placeholder: 'placeholder',
  absent: 'absent',
};

export function renderComponentsDocument(): string {
  const judged = judgeAll();
  const problems = findProblems(judged);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const undocumented = [...units.keys()].filter((tag) => !documentedComponents.has(tag)).sort();
  const tests = numberTests(judged);
  return `# Built-in components

<!-- Made by scripts/generate-documents.ts from the units in packages/runtime-view, their tests and the gallery; edit there. -->

What the platform documents, and how far it goes here. Attributes and events that every component has (\`id\`, \`class\`, \`style\`,
\`hidden\`, \`data-*\`, \`aria-*\`, touches and taps) work on all of them, and are not listed. Any other attribute is ignored; any other tag
is an inert inline element.

| word | means |
| --- | --- |
| works | it is there, and a test that runs uses it: a unit test, or that of a page of the gallery, which browsers are driven through. [Shown by](#shown-by) names one |
| there, untested | it is there, and no test names it |
| no web host can serve | it may be written, and does nothing; the number leads to the [reason](#reasons) |
| placeholder | no host can serve the component: it says so where it stands, and sends the event that the platform documents for a failure |

${countLine(judged)}

| component | attributes that work | others | events that work | others |
| --- | --- | --- | --- | --- |
${judged.map(renderRow).join('\n')}

## Reasons

${allReasons.map(({ number, text }) => `${number}. ${text}`).join('\n')}

## Beyond the platform's pages

Known here and not in the list above: ${undocumented.map(code).join(', ')}.

## Shown by

What works, and the number of a test that uses it.

${judged.map((component) => renderShown(component, tests)).join('')}
${[...tests].map(([id, number]) => `${number}. ${escapeText(id)}`).join('\n')}
`;
}

function judgeAll(): readonly JudgedComponent[] {
  const hoverEvidence = readEvidence('view');
  return [...documentedComponents].map(([tag, documented]) =>
    judgeComponent(tag, documented, {
      unit: units.get(tag),
      evidence: readEvidence(tag),
      isPlaceholder: placeholderTags.has(tag),
      hoverEvidence,
      reasonFor: (name) => reasonFor(tag, name),
    }),
  );
}

/** What does nothing and has no reason, and reasons for what works or is not known. */
export function findProblems(judged: readonly JudgedComponent[]): readonly string[] {
  const all = judged.flatMap(({ tag, attributes, events }) => [...attributes, ...events].map((each) => ({ tag, ...each })));
  const unserved = new Set(all.filter(({ verdict }) => verdict === 'unserved').map(({ tag, name }) => `${tag} ${name}`));
  return [
    ...all.filter(({ verdict }) => verdict === 'absent').map(({ tag, name }) => `${tag} ${name} does nothing, and has no reason`),
    ...reasonedNames()
      .filter((name) => !unserved.has(name))
      .map((name) => `${name} has a reason to do nothing, and is not such`),
  ];
}

function code(name: string): string {
  return `\`${name}\``;
}

function escapeText(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function renderRow({ tag, verdict, attributes, events }: JudgedComponent): string {
  const name = verdict === 'works' ? code(tag) : `${code(tag)} (${WORDS[verdict]})`;
  return `| ${[name, ...columns(attributes), ...columns(events)].join(' | ')} |`;
}

function columns(judged: readonly Judged[]): readonly [string, string] {
  const names = (wanted: Verdict): string =>
    judged
      .filter(({ verdict }) => verdict === wanted)
      .map(({ name, reason }) => (reason === undefined ? code(name) : `${code(name)} (${reason.number})`))
      .join(' ');
  const others = (['untested', 'unserved', 'placeholder'] as const)
    .filter((verdict) => names(verdict) !== '')
    .map((verdict) => `${WORDS[verdict]}: ${names(verdict)}`);
  return [names('works'), others.join('<br>')];
}

/** The first test of each that works, numbered in the order of the components. */
function numberTests(judged: readonly JudgedComponent[]): ReadonlyMap<TestId, number> {
  const numbers = new Map<TestId, number>();
  for (const { attributes, events } of judged)
    for (const { tests } of [...attributes, ...events])
      for (const id of tests.slice(0, 1)) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

function renderShown({ tag, attributes, events }: JudgedComponent, tests: ReadonlyMap<TestId, number>): string {
  const shown = [...attributes, ...events].flatMap(({ name, tests: [id] }) =>
    id === undefined ? [] : [`${code(name)} ${tests.get(id)}`],
  );
  return shown.length === 0 ? '' : `- **${tag}**: ${shown.join(', ')}\n`;
}

function countLine(judged: readonly JudgedComponent[]): string {
  const all = judged.flatMap(({ attributes, events }) => [...attributes, ...events]);
  const count = (verdict: Verdict): number => all.filter((each) => each.verdict === verdict).length;
  const components = (verdict: Verdict): number => judged.filter((each) => each.verdict === verdict).length;
  return `${components('works')} of ${judged.length} components work, ${components('placeholder')} are placeholders, ${components('absent')} absent. Of ${all.length} attributes and events ${count('works')} work, ${count('untested')} are there untested, ${count('placeholder')} belong to placeholders, ${count('unserved')} no web host can serve.`;
}
