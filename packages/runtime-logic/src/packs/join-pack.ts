// What packs have brought to this logic layer, and how they do.

import { FILE_SYSTEM_API } from '@dinghy/bridge-protocol';
import type { WaitingWxsRuntime } from '@dinghy/template';
import type { ComponentReader } from '../component/component-reader.ts';
import type { ComponentTrees, TreeServices } from '../component/component-trees.ts';
import type { Relations } from '../component/relations.ts';
import type { SubpackageLoader, SubpackageServices } from '../modules/load-subpackage.ts';
import type { Navigation, NavigationServices } from '../page/navigation.ts';
import type { Page } from '../page/page.ts';
import type { Animations, AnimationsOptions } from '../wx/animations.ts';
import type { ComponentObjects } from '../wx/component-objects.ts';
import type { WxFacade } from '../wx/create-wx.ts';
import type { FollowedFiles } from '../wx/files/files-at-hand.ts';
import type { ViewQuestionServices, ViewQuestions } from '../wx/view-questions.ts';
import type { LogicPack, ManagerServices, Managers, ObjectServices } from './logic-pack.ts';

/** Absent until its pack has come. */
export interface LogicParts {
  reader?: ComponentReader | undefined;
  trees?: ComponentTrees | undefined;
  objects?: ComponentObjects | undefined;
  questions?: ViewQuestions | undefined;
  motion?: Animations | undefined;
  relations?: Relations | undefined;
  navigation?: Navigation | undefined;
  subpackages?: SubpackageLoader | undefined;
  managers?: Managers;
  filesAtHand?: FollowedFiles | undefined;
}

/** Of the core, for whatever a pack makes. */
export type PackServices = ObjectServices &
  ManagerServices &
  AnimationsOptions &
  ViewQuestionServices<Page> &
  TreeServices &
  NavigationServices &
  SubpackageServices;

const MADE_OF_SERVICES = [
  'trees',
  'objects',
  'questions',
  'motion',
  'relations',
  'navigation',
  'subpackages',
  'filesAtHand',
] as const;

/** Of a second pack of a kind the first stays. */
export function joinPack(
  pack: LogicPack,
  parts: LogicParts,
  services: PackServices,
  { wxs, facade }: { readonly wxs: WaitingWxsRuntime; readonly facade: WxFacade },
): void {
  if (pack.scripts) wxs.provide(pack.scripts);
  parts.reader ??= pack.reader;
  for (const name of MADE_OF_SERVICES) makePart(name, pack, parts, services);
  // With their own pack only: a program may have put something in the place of one before a later pack comes.
  for (const part of [pack.objects && parts.objects, pack.questions && parts.questions]) if (part) facade.provide(part.api, '');
  if (pack.managers) {
    parts.managers = pack.managers(services);
    for (const [hostApi, functions] of Object.entries(parts.managers.apis)) facade.provide(functions, hostApi);
  }
  if (pack.files) {
    const manager = pack.files({ ...services, atHand: () => parts.filesAtHand });
    facade.provide({ [FILE_SYSTEM_API]: () => manager }, 'operateFile');
  }
  pack.names?.(facade.wx, services.onThrow);
  pack.words?.();
}

function makePart<Name extends (typeof MADE_OF_SERVICES)[number]>(
  name: Name,
  pack: LogicPack,
  parts: LogicParts,
  services: PackServices,
): void {
  parts[name] ??= pack[name]?.(services) as LogicParts[Name];
}
