import { movableArea } from '../builtins/movable/movable-area.ts';
import { movableView } from '../builtins/movable/movable-view.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [movableArea, movableView] };
