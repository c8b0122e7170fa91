import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import type { MovableViewParts } from './movable-view.ts';

/** The room that movable views are moved about in. It must have a size of its own. */
export const movableArea: BuiltIn = defineBuiltIn({
  tag: 'movable-area',
  // With the view's, which it is nothing without.
  styles: '',
  properties: { scaleArea: false },
  create({ host, props, page }): BuiltInControl {
    return {
      dragged(drag) {
        // Two fingers anywhere on the area scale the view in it.
        if (!props.scaleArea) return false;
        for (const child of host.children) {
          const view = page.controlOf(child)?.parts as Partial<MovableViewParts> | undefined;
          if (view?.pinched?.(drag) === true) return true;
        }
        return false;
      },
    };
  },
});
