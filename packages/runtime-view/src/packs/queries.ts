import { createQueries } from '../queries/create-queries.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { createQueries };
