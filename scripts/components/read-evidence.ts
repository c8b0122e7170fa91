// What the source of a component and the tests that run for it say of it: the unit tests of the view, and the pages of the
// gallery, each of which a browser is driven through (e2e/src/gallery.e2e.ts).

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../steps.ts';
import { type ComponentTest, readComponentTests } from './read-component-tests.ts';

/** `file › title` */
export type TestId = string;

export interface Evidence {
  /** Whether the source does anything with a property beside declaring it; that of units it shares code with counts. */
  reads(property: string): boolean;
  emits(event: string): boolean;
  /** Tests that use the component at all. */
  readonly tests: readonly TestId[];
  testsOfAttribute(name: string): readonly TestId[];
  testsOfEvent(name: string): readonly TestId[];
}

const view = join(repositoryRoot, 'packages/runtime-view/src');
const builtins = join(view, 'builtins');
const demos = join(repositoryRoot, 'examples/gallery/miniprogram/demos');
const galleryTests = 'e2e/src/gallery.e2e.ts';

interface Folder {
  readonly name: string;
  readonly source: string;
}

/** What is read or sent by name outside of the component: by queries, and by the container. */
const ELSEWHERE: Readonly<Record<string, string>> = { canvas: 'canvasId', 'web-view': 'message' };

let folders: readonly Folder[] | undefined;
let tests: readonly ComponentTest[] | undefined;

export function readEvidence(tag: string): Evidence {
  folders ??= readdirSync(builtins, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, source: readSource(join(builtins, name)) }));
  tests ??= [...readComponentTests(view), ...readGalleryTests()];
  const isDefinition = new RegExp(`(?:tag: |define\\w+\\(\\s*)'${tag}'`);
  const own = folders.find(({ source }) => isDefinition.test(source)) ?? { name: '', source: '' };
  const shared = withImports(own);
  const using = tests.map((test) => ({
    ...test,
    elements: elementsOf(tag, test.text),
    isBeside: dirname(test.file).endsWith(`builtins/${own.name}`),
  }));
  const idsOf = (shows: (test: (typeof using)[number]) => boolean): readonly TestId[] =>
    using.filter(shows).map(({ file, title }) => `${file} › ${title}`);
  return {
    reads: (property) => ELSEWHERE[tag] === property || (shared.match(new RegExp(`\\b${property}\\b`, 'g'))?.length ?? 0) > 1,
    // Taps are the renderer's.
    emits: (event) => event === 'tap' || ELSEWHERE[tag] === event || new RegExp(`['"\`]${event}['"\`]`).test(shared),
    tests: idsOf(({ elements, isBeside, text }) => elements !== '' || (isBeside && text.includes(tag))),
    // A table of attributes in a test stands outside of the tag that it is put into.
    testsOfAttribute: (name) =>
      idsOf(({ elements, isBeside, text }) => naming(name).test(elements) || (isBeside && naming(name).test(text))),
    testsOfEvent: (event) =>
      idsOf(
        ({ elements, isBeside, text }) =>
          new RegExp(`(?:bind|catch):?${event}\\b`).test(elements) ||
          (isBeside && new RegExp(`(?:bind:?${event}\\b|'${event}'|\\b${event} )`).test(text)),
      ),
  };
}

/** A page of the gallery is tested by what `e2e/src/gallery/visits.ts` does on it; without that, its test fails. */
function readGalleryTests(): readonly ComponentTest[] {
  return readdirSync(demos)
    .sort()
    .map((name) => ({
      file: galleryTests,
      title: `shows ${name} at work`,
      text: readTree(join(demos, name), (file) => file.endsWith('.wxml')),
    }));
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

function readSource(folder: string): string {
  return readTree(folder, (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
}

function readTree(folder: string, pick: (file: string) => boolean): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(pick)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
