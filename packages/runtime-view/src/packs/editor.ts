import { editor } from '../builtins/editor/editor.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [editor] };
