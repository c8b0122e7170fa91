import { componentReader } from '../component/component-reader.ts';
import { createComponentTrees } from '../component/component-trees.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { reader: componentReader, trees: createComponentTrees };
