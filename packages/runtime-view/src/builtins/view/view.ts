import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { viewStyles } from './view-styles.ts';

/** A box. Its hover states are the page's business; see events/hover.ts. */
export const view: BuiltIn = defineBuiltIn({
  tag: 'view',
  styles: viewStyles,
  properties: {},
  hover: { hoverClass: 'none', startMs: 50, stayMs: 400 },
});
