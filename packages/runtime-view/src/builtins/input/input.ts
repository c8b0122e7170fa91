import { lookUp } from '../../attributes/look-up.ts';
import { child, div, part } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { inputStyles } from './input-styles.ts';
import { createTextField, textFieldProperties } from './text-field.ts';

/** Keyboard by `type`. All are text fields, so that `maxlength` and the cursor work in each. */
const KEYBOARDS: Readonly<Record<string, string>> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  'safe-password': 'text',
};

const CONFIRM_KEYS: Readonly<Record<string, string>> = {
  send: 'send',
  search: 'search',
  next: 'next',
  go: 'go',
  done: 'done',
  return: 'enter',
};

/** One line of text. */
export const input: BuiltIn = defineBuiltIn({
  tag: 'input',
  styles: inputStyles,
  properties: { ...textFieldProperties, type: 'text', password: false, confirmType: 'done', confirmHold: false },
  reflects: ['disabled'],
  skeleton(host) {
    const wrapper = div(host, 'wx-input-wrapper');
    div(wrapper, 'wx-input-placeholder');
    child(wrapper, 'input', 'wx-input-input').autocomplete = 'off';
    return div(host, 'wx-input-children');
  },
  create(context) {
    const { host, props, emit } = context;
    const field = part<HTMLInputElement>(host, 'wx-input-input');
    const showKind = (): void => {
      field.type = props.password || props.type === 'safe-password' ? 'password' : 'text';
      field.inputMode = lookUp(KEYBOARDS, props.type) ?? 'text';
      field.enterKeyHint = lookUp(CONFIRM_KEYS, props.confirmType) ?? 'done';
    };
    showKind();
    const control = createTextField(context, props, field, part(host, 'wx-input-placeholder'));
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      emit('confirm', { value: field.value });
      if (!props.confirmHold) field.blur();
    });
    return {
      ...control,
      update(changed) {
        showKind();
        control.update?.(changed);
      },
    };
  },
});
