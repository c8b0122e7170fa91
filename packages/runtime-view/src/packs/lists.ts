import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [];
