// What the source of a component and its tests say of it, as text: the unit tests beside it, and the pages of the gallery,
// each of which a browser is driven through (e2e/src/gallery.e2e.ts).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../steps.ts';

export interface Evidence {
  readonly isUsed: boolean;
  /** Whether the source does anything with a property beside declaring it; that of units it shares code with counts. */
  reads(property: string): boolean;
  /** Whether a unit test beside it names an attribute. */
  tests(attribute: string): boolean;
  emits(event: string): boolean;
  usesAttribute(name: string): boolean;
  hearsEvent(name: string): boolean;
}

const builtins = join(repositoryRoot, 'packages/runtime-view/src/builtins');
const gallery = join(repositoryRoot, 'examples/gallery/miniprogram');

interface Folder {
  readonly name: string;
  readonly source: string;
  readonly tests: string;
}

let folders: readonly Folder[] | undefined;
let templates: string | undefined;

export function readEvidence(tag: string): Evidence {
  folders ??= readdirSync(builtins, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFolder(name));
  templates ??= readTree(gallery, '.wxml');
  const isDefinition = new RegExp(`(?:tag: |define\\w+\\()'${tag}'`);
  const own = folders.find(({ source }) => isDefinition.test(source)) ?? { name: '', source: '', tests: '' };
  const shared = withImports(own);
  const elements = elementsOf(tag, `${templates}\n${own.tests}`);
  return {
    isUsed: elements !== '',
    reads: (property) => (shared.match(new RegExp(`\\b${property}\\b`, 'g'))?.length ?? 0) > 1,
    emits: (event) => new RegExp(`['"\`]${event}['"\`]`).test(shared),
    tests: (name) => naming(name).test(own.tests),
    // A table of attributes in a test stands outside of the tag that it is put into.
    usesAttribute: (name) => naming(name).test(`${elements}\n${own.tests}`),
    hearsEvent: (event) =>
      new RegExp(`(?:bind|catch):?${event}\\b`).test(elements) ||
      new RegExp(`(?:bind:?${event}\\b|'${event}'|\\b${event} )`).test(own.tests),
  };
}

/** The opening tags of an element, as they are written. */
function elementsOf(tag: string, text: string): string {
  return (text.match(new RegExp(`<${tag}(?=[\\s/>])[^>]*`, 'g')) ?? []).join('\n');
}

/** The source of a folder and of those that it imports from, whose units it shares code with. */
function withImports({ name, source }: Folder, seen: ReadonlySet<string> = new Set()): string {
  const known = new Set([...seen, name]);
  const imported = [...source.matchAll(/from '\.\.\/([\w-]+)\//g)]
    .map(([, folder]) => folder)
    .filter((folder) => !known.has(folder ?? ''));
  const others = [...new Set(imported)].flatMap((folder) => folders?.find((each) => each.name === folder) ?? []);
  return [source, ...others.map((folder) => withImports(folder, known))].join('\n');
}

function naming(attribute: string): RegExp {
  return new RegExp(`(?:^|[^\\w-])(?:model:)?(?:${attribute}|${camel(attribute)})(?:[=\\s/>"'\`]|$)`);
}

function readFolder(name: string): Folder {
  const folder = join(builtins, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const read = (pick: (file: string) => boolean): string =>
    files
      .filter(pick)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
  return { name, source: read((file) => !file.endsWith('.test.ts')), tests: read((file) => file.endsWith('.test.ts')) };
}

function readTree(folder: string, extension: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
