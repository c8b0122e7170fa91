import { createAnimations } from '../wx/animations.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { motion: createAnimations };
