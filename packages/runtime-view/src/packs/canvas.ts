import { canvas } from '../builtins/canvas/canvas.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [canvas] };
