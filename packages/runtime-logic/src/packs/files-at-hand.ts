import { createFilesAtHand } from '../wx/files/files-at-hand.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { filesAtHand: createFilesAtHand };
