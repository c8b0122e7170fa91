// What pages written for the platform's Skyline renderer have together: gestures of their own, over lists with headers that stick.

import { gestureHandlers } from '../builtins/gesture-handlers/gesture-handlers.ts';
import { gridView } from '../builtins/lists/grid-view.ts';
import { listBuilder } from '../builtins/lists/list-builder.ts';
import { listView } from '../builtins/lists/list-view.ts';
import { stickyHeader, stickySection } from '../builtins/sticky/sticky.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [...gestureHandlers, stickySection, stickyHeader, listView, gridView, listBuilder] };
