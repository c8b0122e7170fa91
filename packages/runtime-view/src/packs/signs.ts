import { icon } from '../builtins/icon/icon.ts';
import { progress } from '../builtins/progress/progress.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [icon, progress];
