import { div, makeButton, part } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { onEscape } from './escape.ts';
import { modalStyles } from './removed-styles.ts';

/** A dialog of the page's own. It is there until the page hides it. */
export const modal: BuiltIn = defineBuiltIn({
  tag: 'modal',
  styles: modalStyles,
  properties: { hidden: false, title: '', noCancel: false, confirmText: '确定', cancelText: '取消' },
  skeleton(host) {
    div(host, 'wx-removed-mask');
    const dialog = div(host, 'wx-modal-dialog');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    div(dialog, 'wx-modal-title');
    const content = div(dialog, 'wx-modal-content');
    const buttons = div(dialog, 'wx-modal-buttons');
    for (const name of ['wx-modal-cancel', 'wx-modal-confirm']) {
      makeButton(div(buttons, name));
    }
    return content;
  },
  create({ host, props, emit }) {
    const cancel = part(host, 'wx-modal-cancel');
    const confirm = part(host, 'wx-modal-confirm');
    const show = (): void => {
      part(host, 'wx-modal-title').textContent = props.title;
      part(host, 'wx-modal-dialog').setAttribute('aria-label', props.title);
      cancel.textContent = props.cancelText;
      confirm.textContent = props.confirmText;
      cancel.hidden = props.noCancel;
    };
    show();
    const forget = onEscape(host, () => emit('cancel', {}));
    return {
      dispose: forget,
      update: show,
      tapped(target) {
        if (cancel.contains(target)) emit('cancel', {});
        else if (confirm.contains(target)) emit('confirm', {});
        // Nothing behind a dialog hears of taps on it.
        return true;
      },
    };
  },
});
