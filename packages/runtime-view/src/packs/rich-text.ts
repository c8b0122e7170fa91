import { parseHtml } from '../builtins/rich-text/parse-html.ts';
import { richText } from '../builtins/rich-text/rich-text.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [richText], parseHtml };
