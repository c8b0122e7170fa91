import { openData } from '../builtins/open-data/open-data.ts';
import { functionalPageNavigator, placeholders } from '../builtins/placeholder/placeholders.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [...placeholders, openData, functionalPageNavigator];
