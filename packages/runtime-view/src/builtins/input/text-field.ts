// What input and textarea have in common.

import type { BuiltInContext, BuiltInControl } from '../unit.ts';
import { createInputValue } from './input-value.ts';

/** Longest value when `maxlength` is not set. */
const MAXLENGTH_DEFAULT = 140;

export type TextFieldProperties = {
  readonly name: string;
  readonly value: string;
  readonly placeholder: string;
  readonly placeholderStyle: string;
  readonly placeholderClass: string;
  readonly disabled: boolean;
  readonly maxlength: number;
  readonly focus: boolean;
  readonly autoFocus: boolean;
  readonly cursor: number;
  readonly selectionStart: number;
  readonly selectionEnd: number;
};

export const textFieldProperties: TextFieldProperties = {
  name: '',
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: MAXLENGTH_DEFAULT,
  focus: false,
  autoFocus: false,
  cursor: -1,
  selectionStart: -1,
  selectionEnd: -1,
};

/** `changed` is called whenever the field shows another text. */
export function createTextField(
  context: BuiltInContext,
  props: TextFieldProperties,
  field: HTMLInputElement | HTMLTextAreaElement,
  placeholder: HTMLElement,
  changed: () => void = () => undefined,
): BuiltInControl {
  const { emit, write } = context;
  const value = createInputValue();
  const ownClasses = [...placeholder.classList];
  let isComposing = false;
  let lastKeyCode = 0;

  const textChanged = (): void => {
    placeholder.hidden = field.value !== '';
    changed();
  };
  const show = (text: string): void => {
    if (field.value === text) return;
    field.value = text;
    textChanged();
  };
  const typed = (): void => {
    const { maxlength } = props;
    // Input methods and pasting get past the field's own limit.
    if (maxlength >= 0 && field.value.length > maxlength) field.value = field.value.slice(0, maxlength);
    textChanged();
    value.typed(field.value);
    write('value', field.value);
    emit('input', { value: field.value, cursor: field.selectionEnd ?? field.value.length, keyCode: lastKeyCode });
  };
  const showPlaceholder = (): void => {
    placeholder.textContent = props.placeholder;
    placeholder.className = [...ownClasses, ...context.classes(props.placeholderClass)].join(' ');
    if (props.placeholderClass === '') placeholder.classList.add('input-placeholder');
    context.applyStyle(placeholder, props.placeholderStyle);
    field.setAttribute('aria-label', props.placeholder);
  };
  const showLimits = (): void => {
    field.disabled = props.disabled;
    if (props.maxlength >= 0) field.maxLength = props.maxlength;
    else field.removeAttribute('maxlength');
  };
  const focus = (): void => {
    field.focus({ preventScroll: false });
    const { cursor, selectionStart, selectionEnd } = props;
    if (selectionStart >= 0 && selectionEnd >= selectionStart) field.setSelectionRange(selectionStart, selectionEnd);
    else if (cursor >= 0) field.setSelectionRange(cursor, cursor);
  };

  field.addEventListener('input', () => {
    if (isComposing) textChanged();
    else typed();
  });
  field.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    typed();
  });
  field.addEventListener('keydown', (event) => {
    lastKeyCode = (event as KeyboardEvent).keyCode;
  });
  field.addEventListener('focus', () => emit('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => emit('blur', { value: field.value, cursor: field.selectionEnd ?? field.value.length }));

  showLimits();
  field.value = props.value;
  return {
    connected() {
      showPlaceholder();
      textChanged();
      if (props.focus || props.autoFocus) focus();
    },
    update(names) {
      showLimits();
      if (names.has('value')) {
        const text = value.bound(props.value);
        if (text !== undefined) show(text);
      }
      if (['placeholder', 'placeholderStyle', 'placeholderClass'].some((name) => names.has(name))) showPlaceholder();
      if (names.has('focus')) {
        if (props.focus) focus();
        else field.blur();
      }
    },
    tapped() {
      if (!props.disabled) focus();
      return true;
    },
    field: {
      name: () => props.name,
      value: () => field.value,
      reset: () => show(''),
    },
  };
}
