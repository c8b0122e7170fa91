import { learnAuthorWords } from '@dinghy/errors';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { words: learnAuthorWords };
