import { canvas } from '../builtins/canvas/canvas.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [canvas];
