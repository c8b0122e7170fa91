import { div, makeButton, part } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { onEscape } from './escape.ts';
import { actionSheetStyles } from './removed-styles.ts';

/** A list from below; a tap beside it or on its last entry asks the page to hide it. */
export const actionSheet: BuiltIn = defineBuiltIn({
  tag: 'action-sheet',
  styles: actionSheetStyles,
  properties: { hidden: false },
  skeleton(host) {
    div(host, 'wx-removed-mask');
    const panel = div(host, 'wx-action-sheet-panel');
    panel.setAttribute('role', 'group');
    return panel;
  },
  create: ({ host, emit }) => ({
    dispose: onEscape(host, () => emit('change', {})),
    tapped(target) {
      const isBeside = part(host, 'wx-removed-mask').contains(target);
      if (isBeside || target.closest('wx-action-sheet-cancel') !== null) emit('change', {});
      return true;
    },
  }),
});

function defineEntry(tag: string): BuiltIn {
  return {
    tag,
    styles: '',
    properties: {},
    skeleton: (host) => makeButton(host),
  };
}

export const actionSheetItem: BuiltIn = defineEntry('action-sheet-item');
export const actionSheetCancel: BuiltIn = defineEntry('action-sheet-cancel');
