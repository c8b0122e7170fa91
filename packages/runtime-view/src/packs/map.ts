import { map } from '../builtins/map/map.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [map] };
