import { gestureHandlers } from '../builtins/gesture-handlers/gesture-handlers.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: gestureHandlers };
