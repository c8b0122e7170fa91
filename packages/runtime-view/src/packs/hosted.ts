import { openData } from '../builtins/open-data/open-data.ts';
import { functionalPageNavigator, placeholders } from '../builtins/placeholder/placeholders.ts';
import type { BuiltIn } from '../builtins/unit.ts';
import { webView } from '../builtins/web-view/web-view.ts';

export const units: readonly BuiltIn[] = [webView, ...placeholders, openData, functionalPageNavigator];
