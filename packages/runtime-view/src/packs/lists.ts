import { gridView } from '../builtins/lists/grid-view.ts';
import { listBuilder } from '../builtins/lists/list-builder.ts';
import { listView } from '../builtins/lists/list-view.ts';
import { stickyHeader, stickySection } from '../builtins/sticky/sticky.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [stickySection, stickyHeader, listView, gridView, listBuilder] };
