import { pack as basics } from './basics.ts';
import { pack as fields } from './fields.ts';
import type { PackTable } from './pack.ts';
import { pack as swiper } from './swiper.ts';

/** The packs that most pages need, for views whose script may as well have them. */
export const commonPacks: PackTable = { basics, fields, swiper };
