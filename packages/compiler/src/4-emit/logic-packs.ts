// Which packs of the logic layer a package can come to need (docs/decisions/0021-logic-packs.md). Found in the text of its
// code: `wx.name` is told apart from every other use of `wx`, which may lead to any function. Too much costs bytes, too little
// a program, so whatever is not understood means everything.

import {
  CORE_APIS,
  FILE_SYSTEM_API,
  LOGIC_PACKS,
  type LogicPackName,
  MANAGER_APIS,
  OBJECT_APIS,
  PACK_WORDS,
  QUERY_APIS,
  undescribedApiNames,
} from '@dinghy/bridge-protocol';
import type { CompiledUnit } from '../3-transform/compiled-unit.ts';

/** `wx` as a word of its own: a variable, a member (`globalThis.wx`), a text or a part of one, but no `wx://form-field`. */
const WORD = /(?<![\w$])wx(?![\w$]|:\/\/)/g;
/** What may follow: the name of a member. Tried at the place of the word. */
const MEMBER = /wx(?:\s*\?)?\s*\.\s*([A-Za-z_$][\w$]*)/y;

/**
 * What a query needs to give an object for a node: `.node()`, `.context()`, `fields({ node: true })`, by whatever name it
 * was made.
 */
const ASKS_FOR_OBJECTS = /\.\s*(?:node|context)\s*[(=]|(?:node|context)["'`]?\s*[:\]]|["'`](?:node|context)["'`]/;

/** Components call their own functions by whatever name they know themselves, so the word alone counts. */
const WORDS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(PACK_WORDS).map(([pack, words]) => [pack, new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`)]),
);

/** `wx.canIUse('createVideoContext')`, `wx.canIUse('VideoContext.play')`: what is asked for has to be there. */
const QUESTIONS: readonly (readonly [LogicPackName, RegExp])[] = [
  ['objects', questionFor(OBJECT_APIS)],
  ['queries', questionFor(QUERY_APIS)],
];

function questionFor(apis: readonly string[]): RegExp {
  return new RegExp(`["'\`](?:create)?(?:${apis.map((name) => name.replace(/^create/, '')).join('|')})["'\`.]`);
}

const FOR_OBJECTS: ReadonlySet<string> = /* @__PURE__ */ new Set(OBJECT_APIS);

/** What the packages of a program say together: one has a function, another one calls what it gives. */
export interface ProgramTraits {
  /** Who works on the package is told in words of what is wrong with it. */
  readonly isForAuthors: boolean;
  readonly hasSubpackages: boolean;
  readonly makesQueries: boolean;
  readonly readsFilesAtOnce: boolean;
}

/** @param codes of all modules of each package */
export function readTraits(codes: readonly string[], isForAuthors: boolean): ProgramTraits {
  const says = (words: RegExp | undefined): boolean => codes.some((code) => words?.test(code));
  return {
    isForAuthors,
    hasSubpackages: codes.length > 1,
    makesQueries: says(/createSelectorQuery/),
    // The words alone are Node's own as well: bundles name them for no file of theirs.
    readsFilesAtOnce: says(WORDS.files) && says(WORDS['files-at-hand']),
  };
}

/**
 * @param code of all modules of the package
 */
export function findLogicPacks(units: readonly CompiledUnit[], code: string, traits: ProgramTraits): readonly LogicPackName[] {
  const { isForAuthors, hasSubpackages, readsFilesAtOnce } = traits;
  const needed = packsOfCode(code, traits);
  // Each package: files are read ahead from the launch on, whichever comes first.
  if (readsFilesAtOnce) needed.add('files-at-hand');
  if (isForAuthors) needed.add('words');
  // Each package has it: a page of one speaks to a page of another, and comes first.
  if (hasSubpackages) needed.add('navigation');
  if (units.some(({ structure }) => namesModule(structure))) needed.add('scripts');
  // The structure of a template without components is empty.
  if (units.some(({ structure }) => structure.bodies.some(({ n }) => n.length > 0))) needed.add('components');
  return LOGIC_PACKS.filter((name) => needed.has(name));
}

function packsOfCode(code: string, { makesQueries, readsFilesAtOnce }: ProgramTraits): Set<LogicPackName> {
  const names = memberNames(code);
  const needed = new Set<LogicPackName>();
  for (const [pack, words] of Object.entries(WORDS)) if (words.test(code)) needed.add(pack as LogicPackName);
  if (!readsFilesAtOnce) needed.delete('files-at-hand');
  if (names === undefined) return needed.add('objects').add('queries').add('names');
  for (const name of names) {
    if (FOR_OBJECTS.has(name)) needed.add('objects');
    if (UNANSWERED.has(name)) needed.add('names');
  }
  if (names.has('canIUse')) for (const [pack, question] of QUESTIONS) if (question.test(code)) needed.add(pack);
  // Components make queries too, by `this.createSelectorQuery()`.
  if (makesQueries && ASKS_FOR_OBJECTS.test(code)) needed.add('objects');
  return needed;
}

/** `typeof wx`, `typeof (wx)` */
function isAskedFor(before: string): boolean {
  const words = before.trimEnd();
  return (words.endsWith('(') ? words.slice(0, -1).trimEnd() : words).endsWith('typeof');
}

/** Members of `wx` that the code names; `undefined` where `wx` is used as something else. */
function memberNames(code: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { index } of code.matchAll(WORD)) {
    MEMBER.lastIndex = index;
    const name = MEMBER.exec(code)?.[1];
    if (name !== undefined) names.add(name);
    else if (!isAskedFor(code.slice(Math.max(0, index - 16), index))) return undefined;
  }
  return names;
}

/** Names of the platform, first parts of dotted ones, that only the pack `names` has. */
const UNANSWERED: ReadonlySet<string> = /* @__PURE__ */ findUnanswered();

function findUnanswered(): ReadonlySet<string> {
  const answered = new Set([...CORE_APIS, ...OBJECT_APIS, ...QUERY_APIS, ...MANAGER_APIS, FILE_SYSTEM_API]);
  const undescribed = undescribedApiNames().filter((name) => !answered.has(name));
  return new Set(undescribed.map((name) => name.split('.')[0] ?? name));
}

/** Whether a template names an export of a view script: `['w', name]` somewhere in it. */
function namesModule(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && value.length === 2 && value[0] === 'w' && typeof value[1] === 'string') return true;
  return Object.values(value).some(namesModule);
}
