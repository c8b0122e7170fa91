// What a page or component gives to the components that it uses, against what they declare: `tilte` for `title`. Only where
// the text of the component says all that it takes; wrappers and behaviors of others could take anything.

import { toCamelCase } from '@dinghy/template';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findSimilarName } from '../../diagnostics/similar-name.ts';
import { isRecord } from '../definition/known-value.ts';
import { readDefinition, type StaticDefinition } from '../definition/read-definition.ts';

/** An attribute of a custom component, in the file where it is written. */
export interface GivenAttribute {
  /** Path of the component. */
  readonly component: string;
  readonly tag: string;
  /** As written. */
  readonly name: string;
  readonly file: string;
  readonly start: number;
}

/** What every component may be given. */
const COMMON = new Set(['id', 'class', 'style', 'slot', 'hidden', 'name', 'key', 'is', 'role', 'animation']);

/** Properties that behaviors of the platform bring. */
const PLATFORM_BEHAVIORS: ReadonlyMap<string, readonly string[]> = new Map([
  ['wx://form-field', ['name', 'value']],
  ['wx://form-field-group', []],
  ['wx://form-field-button', []],
  ['wx://component-export', []],
]);

export interface GivenContext {
  /** Code of a module by its id. */
  readonly codeOf: (id: string) => string | undefined;
  readonly readText: (file: string) => string | undefined;
}

export function createGivenCheck({ codeOf, readText }: GivenContext): (given: GivenAttribute) => Diagnostic | undefined {
  const taken = new Map<string, ReadonlySet<string> | undefined>();
  const takenBy = (component: string): ReadonlySet<string> | undefined => {
    if (!taken.has(component)) taken.set(component, namesTaken(readDefinition(`${component}.js`, codeOf)));
    return taken.get(component);
  };
  return ({ component, tag, name, file, start }) => {
    const property = toCamelCase(name);
    // Most names stand in the component's own text, and need no further reading.
    if (COMMON.has(property) || file.includes('miniprogram_npm/') || names(codeOf(`${component}.js`), name, property))
      return undefined;
    const known = takenBy(component);
    if (known === undefined || known.has(property)) return undefined;
    const meant = findSimilarName(property, known);
    if (meant === undefined) return undefined;
    const suggestion = meant.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const place = { file, source: readText(file) ?? '', start, end: start + name.length };
    return createDiagnostic('WXML_ATTRIBUTE_UNKNOWN', { tag, name, suggestion }, place);
  };
}

function names(code: string | undefined, ...texts: readonly string[]): boolean {
  return code === undefined || texts.some((text) => code.includes(text));
}

/** Camel-cased names of what a component takes; undefined where it may take more than its text says. */
function namesTaken(definition: StaticDefinition | undefined): ReadonlySet<string> | undefined {
  if (definition?.kind !== 'Component') return undefined;
  const taken = new Set<string>();
  return collect(definition.raw, taken) ? taken : undefined;
}

function collect({ properties, externalClasses, behaviors = [] }: StaticDefinition['raw'], taken: Set<string>): boolean {
  if (isRecord(properties)) for (const name of Object.keys(properties)) taken.add(name);
  if (Array.isArray(externalClasses)) for (const name of externalClasses) taken.add(toCamelCase(String(name)));
  return behaviors.every((behavior) => {
    if (typeof behavior !== 'string') return collect(behavior.behavior, taken);
    const brought = PLATFORM_BEHAVIORS.get(behavior);
    for (const name of brought ?? []) taken.add(name);
    return brought !== undefined;
  });
}
