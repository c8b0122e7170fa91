// What a pack brings to a page view.

import type { CommitPayload } from '@dinghy/bridge-protocol';
import type { WxsRuntime, WxsRuntimeOptions } from '@dinghy/template';
import type { Animations, AnimationsOptions } from '../animations/create-animations.ts';
import type { RichNode } from '../builtins/rich-text/parse-html.ts';
import type { BuiltIn } from '../builtins/unit.ts';
import type { DescriptorServices } from '../events/component-descriptor.ts';
import type { ScriptRunner } from '../events/script-handlers.ts';
import type { Painted, PaintedOptions } from '../page/install-painted.ts';
import type { PullDownRefresh, PullDownRefreshOptions } from '../page/pull-down-refresh.ts';
import type { Questions, QuestionsOptions } from '../page/questions.ts';
import type { PackName } from './pack-tags.ts';

/** Packs by name. */
export type PackTable = { readonly [Name in PackName]?: ViewPack };

export interface ViewPack {
  readonly units?: readonly BuiltIn[];
  readonly scripts?: ViewScripts;
  readonly motion?: ViewMotion;
  readonly refresh?: ViewRefresh;
  readonly painted?: ViewPainted;
  /** What reads HTML, for an editor too. */
  parseHtml?(html: string): readonly RichNode[];
  /** What answers the logic layer's questions about the page. */
  answerQuestions?(parts: Pick<ViewPack, 'motion'>, options: QuestionsOptions): Questions;
}

/** Pull-down refresh of the page itself. */
export interface ViewRefresh {
  install(options: PullDownRefreshOptions): PullDownRefresh;
  readonly styles: string;
}

/** What a page has once it has been painted. */
export interface ViewPainted {
  install(options: PaintedOptions, held: readonly Event[]): Painted;
  toTakeOver(early: CommitPayload, first: CommitPayload): CommitPayload | undefined;
}

/** What moves elements, by both ways of the platform. */
export interface ViewMotion {
  createAnimations(options: AnimationsOptions): Animations;
  runAnimation(element: HTMLElement, animation: unknown): void;
}

/** What runs view scripts, in expressions and as handlers. */
export interface ViewScripts {
  createWxsRuntime(options: WxsRuntimeOptions): WxsRuntime;
  createScriptRunner(services: DescriptorServices): ScriptRunner;
}
