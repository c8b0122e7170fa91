import type { FormParts } from '../form/form.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { buttonStyles } from './button-styles.ts';
import { answerOpenType } from './open-type.ts';

/** A button: sends or resets the form that it is in, or asks the host for something that `open-type` names. */
export const button: BuiltIn = defineBuiltIn({
  tag: 'button',
  styles: buttonStyles,
  properties: { type: 'default', size: 'default', plain: false, disabled: false, loading: false, formType: '', openType: '' },
  reflects: ['type', 'size', 'plain', 'disabled', 'loading'],
  hover: { hoverClass: 'button-hover', startMs: 20, stayMs: 70 },
  skeleton(host) {
    host.setAttribute('role', 'button');
    host.tabIndex = 0;
    return host;
  },
  create({ host, props, page, emit }) {
    return {
      blocksTaps: () => props.disabled,
      tapped() {
        const form = host.closest('wx-form');
        const parts = form === null ? undefined : (page.controlOf(form)?.parts as FormParts | undefined);
        if (props.formType === 'submit') parts?.submit();
        else if (props.formType === 'reset') parts?.reset();
        if (props.openType !== '') answerOpenType(props.openType, page, emit);
        return true;
      },
      update(changed) {
        if (changed.has('disabled')) host.setAttribute('aria-disabled', String(props.disabled));
      },
    };
  },
});
