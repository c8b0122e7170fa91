// How definitions and templates are read that a page without components does not have. It comes in a pack.

import type { ModuleScope, TemplateBody, TemplateProgram } from '@dinghy/template';
import { type BodyPlan, createProgramPlan } from '../structure/plan.ts';
import { Behavior, type RawDefinition } from './behavior.ts';
import { mergeDefinition } from './merge-definition.ts';
import type { MergedDefinition } from './merged-definition.ts';

export interface ComponentReader {
  /** Merges a definition with its behaviors. `problem` hears about what had to be left out. */
  merge(definition: RawDefinition, problem: (text: string) => void): MergedDefinition;
  /** What `Behavior()` returns. */
  createBehavior(definition: RawDefinition): Behavior;
  /** Prepares a template that has components in it. */
  plan(program: TemplateProgram, modulesOf: (body: TemplateBody) => ModuleScope): BodyPlan;
}

export const componentReader: ComponentReader = {
  merge: mergeDefinition,
  createBehavior: (definition) => new Behavior(definition),
  plan: createProgramPlan,
};
