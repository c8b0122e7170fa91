// `<template is data>`: another body of the program, with only `data` in sight.

import type { InstanceId } from '@dinghy/bridge-protocol';
import {
  compileExpression,
  compileTemplateFields,
  type Evaluator,
  isStatic,
  TEMPLATE_DEPTH_MAX,
  type TemplateFields,
  toText,
  type UseNode,
} from '@dinghy/template';
import type { CompileContext } from '../compile-context.ts';
import { type Dependencies, dependenciesOf, isTouched, union } from '../dependencies.ts';
import { type CompiledNode, Live, type LiveBody, type SlotLike } from '../live.ts';
import { Fragment } from '../parts.ts';
import type { Pass } from '../pass.ts';
import { createRootScope, type Fields, type ViewScope } from '../scope.ts';
import type { Place } from '../tree-node.ts';

interface CompiledUse {
  readonly context: CompileContext;
  readonly name: Evaluator;
  readonly data: Evaluator;
  readonly nameReads: Dependencies;
  readonly dataReads: Dependencies;
  /** Where the data's fields come from, for `model:` in the template. */
  readonly modelFields: TemplateFields | undefined;
}

export function compileUse(node: UseNode, context: CompileContext): CompiledNode {
  const compiled: CompiledUse = {
    context,
    name: compileExpression(node.u),
    data: compileExpression(node.v ?? ['o']),
    nameReads: isStatic(node.u) ? dependenciesOf(undefined) : dependenciesOf(node.u),
    dataReads: dependenciesOf(node.v),
    modelFields: node.m === undefined ? undefined : compileTemplateFields(node.m),
  };
  return {
    dependencies: union([compiled.nameReads, compiled.dataReads]),
    hasComponents: context.template.namedBodiesHaveComponents,
    create: (place, scope, pass) => new UseLive(compiled, place, scope, pass),
  };
}

class UseLive extends Live {
  readonly part: Fragment = new Fragment();
  readonly #compiled: CompiledUse;
  readonly #place: Place;
  readonly #outer: ViewScope;
  #index: number | undefined;
  #scope: ViewScope | undefined = undefined;
  #body: LiveBody | undefined = undefined;

  constructor(compiled: CompiledUse, place: Place, scope: ViewScope, pass: Pass) {
    super();
    this.#compiled = compiled;
    this.#place = place;
    this.#outer = scope;
    this.#index = this.#target();
    this.#enter(pass);
    this.part.parts = this.#body?.parts ?? [];
  }

  update(pass: Pass): void {
    const index = isTouched(this.#compiled.nameReads, this.#outer) ? this.#target() : this.#index;
    if (index !== this.#index) {
      this.#index = index;
      this.#enter(pass);
      pass.ids.isReshaped ||= this.#compiled.context.template.namedBodiesHaveComponents;
      this.part.replace(this.#body?.parts ?? [], pass.dirty);
    } else if (this.#scope !== undefined) {
      const { root } = this.#scope;
      root.previous = root.data;
      root.all = this.#outer.root.all;
      if (isTouched(this.#compiled.dataReads, this.#outer)) root.data = this.#data();
      this.#body?.update(pass);
      root.previous = root.data;
      root.all = false;
    }
  }

  #target(): number | undefined {
    const { template, body } = this.#compiled.context;
    return template.namedBody(body, toText(this.#compiled.name(this.#outer)));
  }

  /** An unknown name shows nothing, and so does a template that is called too deep. */
  #enter(pass: Pass): void {
    const { template } = this.#compiled.context;
    const depth = this.#outer.root.depth + 1;
    this.#body = undefined;
    this.#scope = undefined;
    if (this.#index === undefined || depth > TEMPLATE_DEPTH_MAX) return;
    const { modelFields } = this.#compiled;
    const caller = modelFields === undefined ? undefined : { scope: this.#outer, fields: modelFields };
    this.#scope = createRootScope(this.#outer.root.owner, this.#data(), template.modulesOf(this.#index), depth, caller);
    this.#body = template.body(this.#index, this.#compiled.context.textTransform).create(this.#place, this.#scope, pass);
  }

  #data(): Fields {
    const data = this.#compiled.data(this.#outer);
    return typeof data === 'object' && data !== null ? (data as Fields) : {};
  }

  override innerCost(): number {
    return this.#body?.cost() ?? 0;
  }

  override collectIds(into: InstanceId[]): void {
    this.#body?.collectIds(into);
  }

  override collectSlots(into: SlotLike[]): void {
    this.#body?.collectSlots(into);
  }
}
