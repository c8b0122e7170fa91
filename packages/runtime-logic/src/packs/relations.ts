import { createRelations } from '../component/relations.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { relations: ({ context }) => createRelations(context) };
