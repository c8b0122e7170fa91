import { input } from '../builtins/input/input.ts';
import { textarea } from '../builtins/textarea/textarea.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [input, textarea] };
