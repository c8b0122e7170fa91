import { createSubpackageLoader } from '../modules/load-subpackage.ts';
import { createNavigation } from '../page/navigation.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { navigation: createNavigation, subpackages: createSubpackageLoader };
