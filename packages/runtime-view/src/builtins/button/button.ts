import { closestHost } from '../../render/dom-parent.ts';
import { makeButton } from '../elements.ts';
import type { FormParts } from '../form/form.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { buttonStyles } from './button-styles.ts';
import { answerOpenType } from './open-type.ts';

/** A button: sends or resets the form that it is in, or asks the host for something that `open-type` names. */
export const button: BuiltIn = defineBuiltIn({
  tag: 'button',
  styles: buttonStyles,
  properties: {
    type: 'default',
    size: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    lang: 'en',
    appParameter: '',
    sessionFrom: '',
    sendMessageTitle: '',
    sendMessagePath: '',
    sendMessageImg: '',
    showMessageCard: false,
    phoneNumberNoQuotaToast: true,
  },
  reflects: ['type', 'size', 'plain', 'disabled', 'loading'],
  hover: { hoverClass: 'button-hover', startMs: 20, stayMs: 70 },
  skeleton: (host) => makeButton(host),
  create({ host, props, page, emit }) {
    const describe = (): void => {
      host.setAttribute('aria-disabled', String(props.disabled));
      host.setAttribute('aria-busy', String(props.loading));
      // A disabled button is not on the way of the Tab key.
      host.tabIndex = props.disabled ? -1 : 0;
    };
    if (props.disabled || props.loading) describe();
    return {
      blocksTaps: () => props.disabled,
      tapped() {
        const form = closestHost(host, 'form');
        const parts = form === null ? undefined : (page.controlOf(form)?.parts as FormParts | undefined);
        if (props.formType === 'submit') parts?.submit();
        else if (props.formType === 'reset') parts?.reset();
        if (props.openType !== '') void answerOpenType(props.openType, props, page, emit);
        // A button that does nothing by itself leaves the tap to the link that it is in; a label would give it back.
        return props.formType !== '' || props.openType !== '' || host.closest('wx-label') !== null;
      },
      update: describe,
    };
  },
});
