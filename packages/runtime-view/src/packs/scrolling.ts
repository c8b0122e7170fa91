import { scrollView } from '../builtins/scroll-view/scroll-view.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [scrollView] };
