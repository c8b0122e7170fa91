import { gestureHandlers } from '../builtins/gesture-handlers/gesture-handlers.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = gestureHandlers;
