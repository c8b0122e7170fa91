import { movableArea } from '../builtins/movable/movable-area.ts';
import { movableView } from '../builtins/movable/movable-view.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [movableArea, movableView];
