import { child, div, part } from '../elements.ts';
import { createTextField, textFieldProperties } from '../input/text-field.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { textareaStyles } from './textarea-styles.ts';

/** Several lines of text. */
export const textarea: BuiltIn = defineBuiltIn({
  tag: 'textarea',
  styles: textareaStyles,
  properties: {
    ...textFieldProperties,
    autoHeight: false,
    confirmType: 'return',
    confirmHold: false,
    adjustKeyboardTo: 'cursor',
  },
  reflects: ['autoHeight', 'disabled'],
  skeleton(host) {
    const wrapper = div(host, 'wx-textarea-wrapper');
    div(wrapper, 'wx-textarea-placeholder');
    child(wrapper, 'textarea', 'wx-textarea-textarea');
    return div(host, 'wx-textarea-children');
  },
  create(context) {
    const { host, props, page, emit } = context;
    const field = part<HTMLTextAreaElement>(host, 'wx-textarea-textarea');
    // A browser gives a field room for two: one that grows begins with a line.
    field.rows = 1;
    let lines = 0;

    const fit = (): void => {
      if (props.autoHeight) {
        field.style.height = 'auto';
        field.style.height = `${field.scrollHeight}px`;
      } else field.style.height = '';
      const lineHeight =
        Number.parseFloat(getComputedStyle(field).lineHeight) ||
        1.2 * (Number.parseFloat(getComputedStyle(field).fontSize) || 16);
      const count = Math.max(1, Math.round(field.scrollHeight / lineHeight));
      if (count === lines) return;
      const isFirst = lines === 0;
      lines = count;
      const height = field.scrollHeight;
      const heightRpx = Math.round((height * 750) / (page.document.documentElement.clientWidth || 375));
      if (!isFirst) emit('linechange', { height, heightRpx, lineCount: count, lineHeight });
    };
    const control = createTextField(context, props, field, part(host, 'wx-textarea-placeholder'), fit);
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || props.confirmType === 'return') return;
      event.preventDefault();
      emit('confirm', { value: field.value });
      if (!props.confirmHold) field.blur();
    });
    // Browsers bring the cursor into view by themselves; the end of the text is asked for.
    const forgetKeyboard = page.keyboard.onChange((height) => {
      if (props.adjustKeyboardTo !== 'bottom' || !props.adjustPosition || page.document.activeElement !== field) return;
      field.style.scrollMarginBottom = `${height + Math.max(0, props.cursorSpacing)}px`;
      field.scrollIntoView({ block: 'end' });
    });
    return {
      ...control,
      update(changed) {
        control.update?.(changed);
        if (changed.has('autoHeight')) fit();
      },
      dispose() {
        forgetKeyboard();
        control.dispose?.();
      },
    };
  },
});
