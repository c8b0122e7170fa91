// The one list of built-in components.

import { text } from './text/text.ts';
import type { BuiltIn } from './unit.ts';
import { view } from './view/view.ts';

export const builtIns: ReadonlyMap<string, BuiltIn> = new Map([text, view].map((unit) => [unit.tag, unit]));
