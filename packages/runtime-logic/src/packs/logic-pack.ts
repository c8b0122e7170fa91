// What a pack brings to a logic layer that runs. Packs come before the code that needs them; what is said of that code at
// build time is in bridge-protocol's logic-packs.ts.

import type { WxsRuntime, WxsRuntimeOptions } from '@dinghy/template';
import type { ComponentReader } from '../component/component-reader.ts';
import type { ComponentTrees, TreeServices } from '../component/component-trees.ts';
import type { Relations } from '../component/relations.ts';
import type { SubpackageLoader, SubpackageServices } from '../modules/load-subpackage.ts';
import type { Navigation, NavigationServices } from '../page/navigation.ts';
import type { Page } from '../page/page.ts';
import type { Animations, AnimationsOptions } from '../wx/animations.ts';
import type { OnThrow } from '../wx/call-convention.ts';
import type { ComponentObjects, ComponentObjectsOptions } from '../wx/component-objects.ts';
import type { FileSystemOptions } from '../wx/files/file-system.ts';
import type { FollowedFiles } from '../wx/files/files-at-hand.ts';
import type { InnerAudioOptions } from '../wx/inner-audio.ts';
import type { ViewQuestionServices, ViewQuestions } from '../wx/view-questions.ts';

export interface LogicPack {
  /** Reads definitions and templates that have to do with components. */
  readonly reader?: ComponentReader;
  /** Makes trees of components. */
  readonly trees?: (services: TreeServices) => ComponentTrees;
  /** Makes the evaluator of view scripts. */
  readonly scripts?: (options: WxsRuntimeOptions) => WxsRuntime;
  /** Makes what answers `OBJECT_APIS`. */
  readonly objects?: (services: ObjectServices) => ComponentObjects;
  /** Makes what asks the view about a page. */
  readonly questions?: (services: ViewQuestionServices<Page>) => ViewQuestions;
  /** Makes what has the view move elements. */
  readonly motion?: (options: AnimationsOptions) => Animations;
  /** Makes what finds components for each other. */
  readonly relations?: (services: Pick<TreeServices, 'context'>) => Relations;
  /** Makes what has pages talk to each other. */
  readonly navigation?: (services: NavigationServices) => Navigation;
  /** Makes what loads the packages that code asks for. */
  readonly subpackages?: (services: SubpackageServices) => SubpackageLoader;
  /** Makes what answers `MANAGER_APIS`. */
  readonly managers?: (services: ManagerServices) => Managers;
  /** Makes what `wx.getFileSystemManager()` gives. */
  readonly files?: (options: FileSystemOptions) => object;
  /** Makes what answers its synchronous functions. */
  readonly filesAtHand?: (services: Pick<ManagerServices, 'callHost' | 'now'>) => FollowedFiles;
  /** Gives errors of mini-program code their words. */
  readonly words?: () => void;
  /** Puts a function under each name of the platform that nothing else answers. */
  readonly names?: (wx: Record<string, unknown>, onThrow: OnThrow) => void;
}

export type ObjectServices = ComponentObjectsOptions & InnerAudioOptions;

export interface ManagerServices extends InnerAudioOptions {
  now(): number;
}

export interface Managers {
  /** Functions by what they ask the host for; `''` for those that ask nothing. */
  readonly apis: Readonly<Record<string, Readonly<Record<string, (...args: never[]) => unknown>>>>;
  /** Events of the container, as they come. */
  hear(name: string, body: unknown): void;
}
