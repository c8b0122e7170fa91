import { icon } from '../builtins/icon/icon.ts';
import { progress } from '../builtins/progress/progress.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [icon, progress] };
