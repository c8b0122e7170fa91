// docs/reference/components.md: every built-in component that the platform documents, and how far it goes here.

import { functionalPageNavigator, placeholders } from '../../packages/runtime-view/src/builtins/placeholder/placeholders.ts';
import type { BuiltIn } from '../../packages/runtime-view/src/builtins/unit.ts';
import { loadPack } from '../../packages/runtime-view/src/packs/load-pack.ts';
import { packNames } from '../../packages/runtime-view/src/packs/pack-tags.ts';
import { documentedComponents } from './documented-components.ts';
import { type JudgedComponent, judgeComponent, type Verdict } from './judge-component.ts';
import { readEvidence } from './read-evidence.ts';

const packs = (await Promise.all(packNames.map(loadPack))).map(({ units = [] }) => units);

const units: ReadonlyMap<string, BuiltIn> = new Map(packs.flat().map((unit) => [unit.tag, unit]));
const placeholderTags: ReadonlySet<string> = new Set([...placeholders, functionalPageNavigator].map(({ tag }) => tag));

const WORDS: Readonly<Record<Verdict, string>> = {
  works: 'works',
  untested: 'there, untested',
  accepted: 'taken, without effect',
  placeholder: 'placeholder',
  absent: 'absent',
};

export function renderComponentsDocument(): string {
  const hoverEvidence = readEvidence('view');
  const judged = [...documentedComponents].map(([tag, documented]) =>
    judgeComponent(tag, documented, units.get(tag), readEvidence(tag), placeholderTags.has(tag), hoverEvidence),
  );
  const undocumented = [...units.keys()].filter((tag) => !documentedComponents.has(tag)).sort();
  return `# Built-in components

<!-- Made by scripts/generate-documents.ts from the units in packages/runtime-view, their tests and the gallery; edit there. -->

What the platform documents, and how far it goes here. Attributes and events that every component has (\`id\`, \`class\`, \`style\`,
\`hidden\`, \`data-*\`, \`aria-*\`, touches and taps) work on all of them, and are not listed. Any other attribute is ignored; any other tag
is an inert inline element.

| word | means |
| --- | --- |
| works | it is there, and a unit test or a page of the gallery, which browsers are driven through, uses it |
| there, untested | it is there, and no test names it |
| taken, without effect | it may be written, and changes nothing in a browser |
| placeholder | no host can serve the component: it says so where it stands, and sends the event that the platform documents for a failure |
| absent | it does nothing, and does no harm |

${countLine(judged)}

| component | attributes that work | others | events that work | others |
| --- | --- | --- | --- | --- |
${judged.map(renderRow).join('\n')}

## Beyond the platform's pages

Known here and not in the list above: ${undocumented.map(code).join(', ')}.
`;
}

function code(name: string): string {
  return `\`${name}\``;
}

function renderRow({ tag, verdict, attributes, events }: JudgedComponent): string {
  const name = verdict === 'works' ? code(tag) : `${code(tag)} (${WORDS[verdict]})`;
  return `| ${[name, ...columns(attributes), ...columns(events)].join(' | ')} |`;
}

type Judged = readonly (readonly [name: string, verdict: Verdict])[];

function columns(judged: Judged): readonly [string, string] {
  const names = (wanted: Verdict): string =>
    judged
      .filter(([, verdict]) => verdict === wanted)
      .map(([name]) => code(name))
      .join(' ');
  const others = (['untested', 'accepted', 'placeholder', 'absent'] as const)
    .filter((verdict) => names(verdict) !== '')
    .map((verdict) => `${WORDS[verdict]}: ${names(verdict)}`);
  return [names('works'), others.join('<br>')];
}

function countLine(judged: readonly JudgedComponent[]): string {
  const all = judged.flatMap(({ attributes, events }) => [...attributes, ...events]);
  const count = (verdict: Verdict): number => all.filter(([, each]) => each === verdict).length;
  const components = (verdict: Verdict): number => judged.filter((each) => each.verdict === verdict).length;
  return `${components('works')} of ${judged.length} components work, ${components('placeholder')} are placeholders, ${components('absent')} absent. Of ${all.length} attributes and events ${count('works')} work, ${count('untested')} are there untested, ${count('accepted')} are without effect, ${count('placeholder')} belong to placeholders, ${count('absent')} are absent.`;
}
