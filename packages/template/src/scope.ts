// What an expression is evaluated against: a root (data and WXS modules of one template body) and a linked chain of
// frames, one per enclosing `wx:for` row or slot scope, innermost first. The compiler has resolved every name to a
// root field or to a number of frames upwards, so nothing is searched for by name.
//
// One object shape for all frames keeps property reads monomorphic. Frames point at the root rather than copying it:
// a renderer keeps the frames of a list and puts new data into the root, or a new item into one frame.

import type { TemplateCaller } from './model-path.ts';

/** WXS modules visible in one template body, by the name used there. */
export interface ModuleScope {
  get(name: string): unknown;
}

/** One template body being evaluated. Its owner may replace `data`; nobody else writes here. */
export interface RootScope {
  data: Readonly<Record<string, unknown>>;
  readonly modules: ModuleScope;
  /** How many `<template is>` calls enclose this body. */
  readonly depth: number;
  /** The `<template is>` call that this body is in, where `model:` has to know it. */
  readonly caller?: TemplateCaller | undefined;
}

/** Item and index belong to loop frames, values to slot frames; their owner may replace them. */
export interface Scope {
  readonly root: RootScope;
  readonly up: Scope | undefined;
  item: unknown;
  index: number | string | undefined;
  values: Readonly<Record<string, unknown>> | undefined;
}

export const NO_MODULES: ModuleScope = { get: () => undefined };

/** The scope of a component's or page's own body. */
export function createScope(data: Readonly<Record<string, unknown>>, modules: ModuleScope = NO_MODULES): Scope {
  return { root: { data, modules, depth: 0 }, up: undefined, item: undefined, index: undefined, values: undefined };
}
