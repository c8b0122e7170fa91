import { openData } from '../builtins/open-data/open-data.ts';
import { functionalPageNavigator, placeholders } from '../builtins/placeholder/placeholders.ts';
import { webView } from '../builtins/web-view/web-view.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [webView, ...placeholders, openData, functionalPageNavigator] };
