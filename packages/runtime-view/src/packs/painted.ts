// What a page has once it has been painted, and not before: who touches it has seen it.

import { toTakeOver } from '../commit/take-over.ts';
import { installPainted } from '../page/install-painted.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { painted: { install: installPainted, toTakeOver } };
