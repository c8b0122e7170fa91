// Scopes within a body's own: of rows, of slot content, of `<template is>` calls. In a file of their own, because a logic layer
// without components makes none.

import type { TemplateFields } from './model-path.ts';
import { type ModuleScope, NO_MODULES, type Scope } from './scope.ts';

/** Most nested `<template is>` calls. Both layers stop here, so that a template that calls itself ends in both. */
export const TEMPLATE_DEPTH_MAX = 128;

/** The scope of one row of a `wx:for`. */
export function pushLoop(scope: Scope, item: unknown, index: number | string): Scope {
  return { root: scope.root, up: scope, item, index, values: undefined };
}

/** The scope of slot content that reads the values of the slot it is in. */
export function pushSlot(scope: Scope, values: Readonly<Record<string, unknown>>): Scope {
  return { root: scope.root, up: scope, item: undefined, index: undefined, values };
}

/**
 * The scope of a `<template is>` call: only what `data` evaluated to, and the modules of the file that defines it.
 * `undefined` when calls are nested too deeply; the call then renders nothing.
 */
export function enterTemplate(
  scope: Scope,
  data: unknown,
  modules: ModuleScope = NO_MODULES,
  modelFields?: TemplateFields,
): Scope | undefined {
  const depth = scope.root.depth + 1;
  if (depth > TEMPLATE_DEPTH_MAX) return undefined;
  const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const caller = modelFields === undefined ? undefined : { scope, fields: modelFields };
  return { root: { data: fields, modules, depth, caller }, up: undefined, item: undefined, index: undefined, values: undefined };
}
