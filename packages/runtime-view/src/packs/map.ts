import { map } from '../builtins/map/map.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [map];
