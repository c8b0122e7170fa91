import { richText } from '../builtins/rich-text/rich-text.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [richText];
