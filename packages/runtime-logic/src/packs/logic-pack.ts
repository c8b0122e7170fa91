// What a pack brings to a logic layer that runs. Packs come before the code that needs them; what is said of that code at
// build time is in bridge-protocol's logic-packs.ts.

import type { WxsRuntime, WxsRuntimeOptions } from '@dinghy/template';
import type { Relations } from '../component/relations.ts';
import type { LogicContext } from '../context.ts';
import type { Page } from '../page/page.ts';
import type { Animations, AnimationsOptions } from '../wx/animations.ts';
import type { OnThrow } from '../wx/call-convention.ts';
import type { ComponentObjects, ComponentObjectsOptions } from '../wx/component-objects.ts';
import type { InnerAudioOptions } from '../wx/inner-audio.ts';
import type { ViewQuestionServices, ViewQuestions } from '../wx/view-questions.ts';

export interface LogicPack {
  /** Makes the evaluator of view scripts. */
  readonly scripts?: (options: WxsRuntimeOptions) => WxsRuntime;
  /** Makes what answers `OBJECT_APIS`. */
  readonly objects?: (services: ObjectServices) => ComponentObjects;
  /** Makes what asks the view about a page. */
  readonly questions?: (services: ViewQuestionServices<Page>) => ViewQuestions;
  /** Makes what has the view move elements. */
  readonly motion?: (options: AnimationsOptions) => Animations;
  /** Makes what finds components for each other. */
  readonly relations?: (context: LogicContext) => Relations;
  /** Puts a function under each name of the platform that nothing else answers. */
  readonly names?: (wx: Record<string, unknown>, onThrow: OnThrow) => void;
}

export type ObjectServices = ComponentObjectsOptions & InnerAudioOptions;
