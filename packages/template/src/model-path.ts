// Where `model:` writes to: a path of the compiled template, evaluated in the scope of its node, as a data path of the
// component. In a named template the field belongs to the call's `data`, and the path goes on from where that came from.

import { compileExpression, type Evaluator } from './expression/compile.ts';
import type { ModelPath } from './format.ts';
import type { Scope } from './scope.ts';

export type ResolvedPath = readonly (string | number)[];

/** The path in the component's data; `undefined` where there is nothing to write to at the moment. */
export type ModelTarget = (scope: Scope) => ResolvedPath | undefined;

/** What a `<template is>` call passed: its fields and spreads, in source order, and where each came from. */
export interface TemplateCaller {
  readonly scope: Scope;
  readonly fields: TemplateFields;
}

export type TemplateFields = readonly (readonly [field: string, target: ModelTarget | undefined])[];

const SPREAD = '...';

export function compileModelPath(path: ModelPath): ModelTarget {
  const [first, ...rest] = path;
  if (first === '?') {
    const [condition, whenTrue, whenFalse] = rest as [never, ModelPath | null, ModelPath | null];
    return compileConditional(compileExpression(condition), whenTrue, whenFalse);
  }
  const segments = rest.map((segment) => compileExpression(segment as never));
  return (scope) => {
    const keys: (string | number)[] = [];
    for (const segment of segments) {
      const key = segment(scope);
      if (typeof key !== 'string' && typeof key !== 'number') return undefined;
      keys.push(key);
    }
    const base = targetOf(scope, first);
    return base === undefined ? undefined : [...base, ...keys];
  };
}

/** `m` of a template call. */
export function compileTemplateFields(fields: readonly (readonly [string, ModelPath | null])[]): TemplateFields {
  return fields.map(([field, path]) => [field, path === null ? undefined : compileModelPath(path)]);
}

function compileConditional(condition: Evaluator, whenTrue: ModelPath | null, whenFalse: ModelPath | null): ModelTarget {
  const targets = [whenFalse, whenTrue].map((path) => (path === null ? undefined : compileModelPath(path)));
  return (scope) => targets[condition(scope) ? 1 : 0]?.(scope);
}

/** What a field of a template body is in the data of the component. */
function targetOf({ root }: Scope, field: string): ResolvedPath | undefined {
  const { caller } = root;
  if (caller === undefined) return root.depth === 0 ? [field] : undefined;
  // Later entries win; a spread has a say only if it has the field.
  for (const [name, target] of [...caller.fields].reverse()) {
    if (name !== field && name !== SPREAD) continue;
    const path = target?.(caller.scope);
    if (name === field) return path;
    if (path !== undefined && hasField(caller.scope, path, field)) return [...path, field];
  }
  return undefined;
}

function hasField(scope: Scope, path: ResolvedPath, field: string): boolean {
  let { root } = scope;
  while (root.caller !== undefined) root = root.caller.scope.root;
  let value: unknown = root.data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string | number, unknown>)[key];
  }
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field);
}
