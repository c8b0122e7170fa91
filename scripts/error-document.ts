// docs/reference/errors.md, made from the error catalogue.

import { catalogue } from '../packages/errors/src/catalogue/index.ts';

interface Entry {
  readonly message: (params: never) => string;
  readonly hint: string | ((params: never) => string);
}

export function renderErrorDocument(): string {
  const entries = Object.entries(catalogue as Record<string, Entry>).sort(([left], [right]) => (left < right ? -1 : 1));
  const areas = groupByArea(entries);
  const sections = [...areas].map(([area, members]) => `## ${area}\n\n${members.map(toSection).join('\n')}`);
  return `# Errors

<!-- Made by scripts/generate-documents.ts from packages/errors/src/catalogue; edit there. -->

Every failure has a code, a sentence and a hint. Codes never change their meaning. Words in ‹…› are params of the error.

${sections.join('\n')}`;
}

function toSection([code, { message, hint }]: readonly [string, Entry]): string {
  return `### ${code}\n\n${fill(message)}\n\n${typeof hint === 'string' ? hint : fill(hint)}\n`;
}

/** The text with the names of params where their values would stand. */
function fill(write: (params: never) => string): string {
  return write(new Proxy({}, { get: (_params, name) => placeholder(`‹${String(name)}›`) }) as never);
}

/** Stands for a param of any type: text, list, list of lists. */
function placeholder(text: string): unknown {
  return new Proxy(() => {}, {
    get: (_target, name) =>
      name === Symbol.toPrimitive || name === 'toString' ? () => text : name === Symbol.iterator ? undefined : placeholder(text),
    apply: () => placeholder(text),
  });
}

function groupByArea(entries: readonly (readonly [string, Entry])[]): ReadonlyMap<string, (readonly [string, Entry])[]> {
  const areas = new Map<string, (readonly [string, Entry])[]>();
  for (const entry of entries) {
    const area = entry[0].slice(0, entry[0].indexOf('_'));
    areas.set(area, [...(areas.get(area) ?? []), entry]);
  }
  return areas;
}
