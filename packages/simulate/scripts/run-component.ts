// The steps that one component is taken through.

import type { VirtualClock } from './virtual-clock.ts';

export interface ComponentRun {
  readonly path: string;
  readonly steps: readonly StepResult[];
}

export interface StepResult {
  readonly name: string;
  readonly shown: unknown;
  readonly events: readonly unknown[];
  readonly failure?: string;
}

/** Either tool. */
// biome-ignore lint/suspicious/noExplicitAny: one of them has no types of its own for this
type Harness = any;

const EVENTS =
  'change click input close open tap confirm cancel select toggle opened closed blur focus scroll clear search visible-change ' +
  'collapse expand overlay-click click-left click-right before-enter enter after-enter before-leave leave after-leave load error';

const TAPS = 3;

export async function runComponent(harness: Harness, clock: VirtualClock, root: string, path: string): Promise<ComponentRun> {
  const steps: StepResult[] = [];
  const realm = globalThis as unknown as { Component: (definition: unknown) => void };
  const original = realm.Component;
  let properties: Readonly<Record<string, unknown>> = {};
  realm.Component = (definition) => {
    properties = ((definition as { properties?: object })?.properties ?? {}) as Record<string, unknown>;
    original(definition);
  };
  try {
    const id = harness.load(path, { rootPath: root });
    realm.Component = original;
    const names = Object.keys(properties).sort();
    const types = Object.fromEntries(names.map((name) => [name, typeOf(properties[name])]));
    await takeThrough(harness, clock, id, {}, types, steps, 'default');
    await takeThrough(harness, clock, id, unusual(types), {}, steps, 'unusual');
  } catch (error) {
    steps.push({ name: 'load', shown: null, events: [], failure: String(error) });
  } finally {
    realm.Component = original;
  }
  return { path, steps };
}

async function takeThrough(
  harness: Harness,
  clock: VirtualClock,
  id: string,
  properties: Readonly<Record<string, unknown>>,
  types: Readonly<Record<string, string>>,
  steps: StepResult[],
  label: string,
): Promise<void> {
  const events: unknown[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: as above
  let component: any;
  const parent = document.createElement('div');
  const step = async (name: string, run: () => void): Promise<void> => {
    events.length = 0;
    let failure: string | undefined;
    try {
      run();
    } catch (error) {
      failure = String(error);
    }
    await clock.advance(1000);
    let shown: unknown = null;
    try {
      shown = plain(component?.toJSON());
    } catch (error) {
      failure ??= String(error);
    }
    steps.push({ name: `${label}: ${name}`, shown, events: [...events], ...(failure === undefined ? {} : { failure }) });
  };

  await step('render', () => {
    component = harness.render(id, properties);
  });
  for (const name of EVENTS.split(' '))
    component?.addEventListener(name, ({ type, detail }: { type: string; detail: unknown }) => {
      events.push(plain({ type, detail }));
    });
  await step('attach', () => component.attach(parent));
  for (const [name, type] of Object.entries(types)) {
    for (const value of valuesOf(type))
      await step(`${name} = ${JSON.stringify(value)}`, () => component.setData({ [name]: value }));
  }
  for (const name of classesIn(steps.at(-1)?.shown).slice(0, TAPS))
    await step(`tap .${name}`, () => component.querySelector(`.${name}`)?.dispatchEvent('tap', { detail: { x: 1, y: 2 } }));
  await step('detach', () => component.detach());
}

/** Parts that are no part of what is compared: counters, clocks, and what the reference does not know of events. */
const LEFT_OUT: ReadonlySet<string> = new Set(['timeStamp', 'mut', 'mark']);

function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (key, each) => {
    if (LEFT_OUT.has(key) || (key === 'id' && typeof each === 'number')) return undefined;
    if (key === 'attrs' && Array.isArray(each)) return [...each].sort((a, b) => (a.name < b.name ? -1 : 1));
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return text === undefined ? null : JSON.parse(text);
}

function typeOf(property: unknown): string {
  const type = typeof property === 'function' ? property : (property as { type?: unknown } | null)?.type;
  return typeof type === 'function' ? type.name : 'any';
}

function valuesOf(type: string): readonly unknown[] {
  switch (type) {
    case 'String':
      return ['x y'];
    case 'Number':
      return [3];
    case 'Boolean':
      return [true, false];
    case 'Array':
      return [[{ label: 'a', value: 1, name: 'n', text: 't', children: [] }]];
    case 'Object':
      return [{ a: 1 }];
    default:
      return ['any'];
  }
}

function unusual(types: Readonly<Record<string, string>>): Record<string, unknown> {
  const odd: Readonly<Record<string, unknown>> = { String: 12, Number: '7', Boolean: 'false', Array: [], Object: {}, any: 0 };
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, odd[type] ?? 0]));
}

/** Class names in the component's own template, in order. */
function classesIn(shown: unknown): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    const { attrs = [], children = [] } = (node ?? {}) as { attrs?: { name: string; value: unknown }[]; children?: unknown[] };
    for (const { name, value } of attrs)
      if (name === 'class') for (const each of String(value).split(/\s+/)) if (/^[a-zA-Z_-][\w-]*$/.test(each)) names.add(each);
    for (const child of children) visit(child);
  };
  for (const child of (shown as { children?: unknown[] } | null)?.children ?? []) visit(child);
  return [...names];
}
