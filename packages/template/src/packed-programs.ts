// Programs of one bundle as they are written, with what several of them have in common said once. Tools that compile to
// mini-programs import one large file of named templates into every page, so programs differ in their first body alone;
// and all bodies of a file see the same names.

import type { TemplateBody, TemplateProgram } from './format.ts';

type NameTable = NonNullable<TemplateBody['t']>;

/** A number in place of a table is its index in {@link ProgramParts.tables}. */
export interface PackedBody extends Omit<TemplateBody, 't'> {
  readonly t?: NameTable | number;
}

/** A number in place of a body is its index in {@link ProgramParts.bodies}. */
export interface PackedProgram extends Omit<TemplateProgram, 'bodies'> {
  readonly bodies: readonly (PackedBody | number)[];
}

export interface ProgramParts {
  readonly bodies: readonly PackedBody[];
  readonly tables: readonly NameTable[];
}

export interface PackedPrograms {
  readonly programs: readonly PackedProgram[];
  /** Absent where nothing is shared. */
  readonly parts?: ProgramParts;
}

export function packPrograms(programs: readonly TemplateProgram[]): PackedPrograms {
  const tables = createPool<NameTable>((table) => JSON.stringify(table));
  // With a table in short: it can be long, and all bodies of a file may have it.
  const bodies = createPool<TemplateBody>(({ t, ...rest }) => JSON.stringify([rest, t && tables.numberOf(t)]));
  for (const program of programs) {
    for (const body of program.bodies) if (body.t !== undefined) tables.count(body.t);
    // The first body is a page's own.
    for (const body of program.bodies.slice(1)) bodies.count(body);
  }
  const packBody = (body: TemplateBody): PackedBody => {
    const { t, ...rest } = body;
    return t === undefined ? rest : { ...rest, t: tables.indexOf(t) ?? t };
  };
  const packed = programs.map(({ v, bodies: own }) => ({
    v,
    bodies: own.map((body, index) => (index === 0 ? undefined : bodies.indexOf(body)) ?? packBody(body)),
  }));
  const parts = { bodies: bodies.shared().map(packBody), tables: tables.shared() };
  return { programs: packed, ...(parts.bodies.length + parts.tables.length === 0 ? {} : { parts }) };
}

/** The programs in the form that is evaluated. What they share is one object; nobody may change it. */
export function createUnpacker(parts: ProgramParts | undefined): (program: PackedProgram) => TemplateProgram {
  const tables = parts?.tables ?? [];
  const unpackBody = ({ t, ...rest }: PackedBody): TemplateBody => {
    const table = typeof t === 'number' ? tables[t] : t;
    return table === undefined ? rest : { ...rest, t: table };
  };
  const bodies = (parts?.bodies ?? []).map(unpackBody);
  return ({ v, bodies: own }) => ({
    v,
    // An index of nothing is the fault of whoever wrote the bundle; the template is empty then.
    bodies: own.map((body) => (typeof body === 'number' ? (bodies[body] ?? { n: [] }) : unpackBody(body))),
  });
}

/** A bundle whose components each have a program under one name. */
type BundleOf<Name extends string, Program> = {
  readonly components: { readonly [path: string]: { readonly [_ in Name]: Program } };
};

/** What is written for a bundle: the same members, programs packed, and what they share under `parts`. */
export function packBundle<Name extends string, Bundle extends BundleOf<Name, TemplateProgram>>(
  bundle: Bundle,
  name: Name,
): unknown {
  const entries = Object.entries(bundle.components);
  const { programs, parts } = packPrograms(entries.map(([, component]) => component[name]));
  const components = Object.fromEntries(
    entries.map(([path, component], index) => [path, { ...component, [name]: programs[index] }]),
  );
  return { ...bundle, components, ...(parts === undefined ? {} : { parts }) };
}

/** @param written JSON of what {@link packBundle} gave */
export function unpackBundle<Name extends string, Bundle extends BundleOf<Name, TemplateProgram>>(
  written: unknown,
  name: Name,
): Bundle {
  const { parts, ...bundle } = written as BundleOf<Name, PackedProgram> & { readonly parts?: ProgramParts };
  const unpack = createUnpacker(parts);
  const components = Object.fromEntries(
    Object.entries(bundle.components).map(([path, component]) => [path, { ...component, [name]: unpack(component[name]) }]),
  );
  return { ...bundle, components } as unknown as Bundle;
}

/** A reference costs some letters itself. */
const WORTH_SHARING_LENGTH = 16;

interface Pool<Value> {
  count(value: Value): void;
  /** The same for values that say the same. */
  numberOf(value: Value): number;
  /** Undefined for a value that is not shared. */
  indexOf(value: Value): number | undefined;
  shared(): Value[];
}

/** Values that occur more than once, by what they say; in the order in which they are first asked for. */
function createPool<Value extends object>(write: (value: Value) => string): Pool<Value> {
  const texts = new Map<Value, string>();
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  const places = new Map<string, number>();
  const shared: Value[] = [];
  const textOf = (value: Value): string => {
    const text = texts.get(value) ?? write(value);
    texts.set(value, text);
    return text;
  };
  return {
    count(value) {
      const text = textOf(value);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    },
    numberOf(value) {
      const text = textOf(value);
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    indexOf(value) {
      const text = textOf(value);
      if (text.length < WORTH_SHARING_LENGTH || (counts.get(text) ?? 0) < 2) return undefined;
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, shared.length);
      return shared.push(value) - 1;
    },
    shared: () => shared,
  };
}
