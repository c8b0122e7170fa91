// Packs of the logic layer, for realms that have it all in one script
import { pack as components } from './packs/components.ts';
import { pack as files } from './packs/files.ts';
import { pack as filesAtHand } from './packs/files-at-hand.ts';
import type { LogicPack } from './packs/logic-pack.ts';
import { pack as managers } from './packs/managers.ts';
import { pack as motion } from './packs/motion.ts';
import { pack as names } from './packs/names.ts';
import { pack as navigation } from './packs/navigation.ts';
import { pack as objects } from './packs/objects.ts';
import { pack as queries } from './packs/queries.ts';
import { pack as relations } from './packs/relations.ts';
import { pack as scripts } from './packs/scripts.ts';
import { pack as words } from './packs/words.ts';

export type { LogicPack } from './packs/logic-pack.ts';
export { pack as objectsPack } from './packs/objects.ts';

/** With them a logic layer has everything, and no pack need be sent to it. */
export const allPacks: readonly LogicPack[] = [
  components,
  scripts,
  objects,
  queries,
  motion,
  relations,
  navigation,
  managers,
  files,
  filesAtHand,
  names,
  words,
];
