import { type BuiltIn, defineBuiltIn } from '../unit.ts';

/**
 * Content that is meant to escape the boxes around it. What apps put in here is fixed to the screen, and a box without
 * layout of its own keeps that from being clipped, so the content stays in its place in the tree.
 */
export const rootPortal: BuiltIn = defineBuiltIn({
  tag: 'root-portal',
  styles: 'wx-root-portal { display: contents }',
  properties: { enable: true },
});
