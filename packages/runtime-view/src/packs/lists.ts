import { gridView } from '../builtins/lists/grid-view.ts';
import { listBuilder } from '../builtins/lists/list-builder.ts';
import { listView } from '../builtins/lists/list-view.ts';
import { stickyHeader, stickySection } from '../builtins/sticky/sticky.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [stickySection, stickyHeader, listView, gridView, listBuilder];
