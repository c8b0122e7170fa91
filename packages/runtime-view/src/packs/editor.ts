import { editor } from '../builtins/editor/editor.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [editor];
