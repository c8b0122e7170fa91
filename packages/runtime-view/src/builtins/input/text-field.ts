// What input and textarea have in common.

import type { Json } from '@dinghy/bridge-protocol';
import { writeAttribute } from '../../attributes/aria.ts';
import { listen } from '../../events/listen.ts';
import type { BuiltInContext, BuiltInControl } from '../unit.ts';
import { createInputValue } from './input-value.ts';

/** Longest value when `maxlength` is not set. */
const MAXLENGTH_DEFAULT = 140;

/** Seconds that a keyboard takes to come or go. */
const KEYBOARD_S = 0.25;

export type TextFieldProperties = {
  readonly name: string;
  readonly value: string;
  readonly placeholder: string;
  readonly placeholderStyle: string;
  readonly placeholderClass: string;
  readonly disabled: boolean;
  /** Below 1 there is none: suites pass a number that nobody has set on as 0, and phones take any text then. */
  readonly maxlength: number;
  readonly focus: boolean;
  readonly autoFocus: boolean;
  readonly cursor: number;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly cursorSpacing: number;
  readonly adjustPosition: boolean;
  readonly holdKeyboard: boolean;
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
  cursorSpacing: 0,
  adjustPosition: true,
  holdKeyboard: false,
};

/** `changed` is called whenever the field shows another text. */
export function createTextField(
  context: BuiltInContext,
  props: TextFieldProperties,
  field: HTMLInputElement | HTMLTextAreaElement,
  placeholder: HTMLElement,
  changed: () => void = () => undefined,
): BuiltInControl {
  const { host, page, emit, emitAsking, write } = context;
  const value = createInputValue();
  const ownClasses = [...placeholder.classList];
  let isComposing = false;
  let lastKeyCode = 0;
  /** Text when the field got the focus. */
  let before = '';

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
    if (maxlength > 0 && field.value.length > maxlength) field.value = field.value.slice(0, maxlength);
    textChanged();
    value.typed(field.value);
    write('value', field.value);
    const text = field.value;
    const detail = { value: text, cursor: field.selectionEnd ?? text.length, keyCode: lastKeyCode };
    emitAsking('input', detail, (answer) => replace(text, answer), 'value');
  };
  /**
   * What the handler returned, or the bound value that has been set again, goes in the place of what the page was told of,
   * unless the user has typed on meanwhile.
   */
  const replace = (told: string, answer: Json): void => {
    if (field.value !== told || isComposing || typeof answer === 'boolean') return;
    const { value: text, cursor } =
      typeof answer === 'string' ? { value: answer } : (answer as { value: string; cursor?: number });
    // Setting even the same text moves the cursor to the end.
    const at = cursor ?? (text === told ? undefined : text.length);
    show(text);
    if (at !== undefined && page.document.activeElement === field) field.setSelectionRange(at, at);
  };
  const showPlaceholder = (): void => {
    placeholder.textContent = props.placeholder;
    placeholder.className = [...ownClasses, ...context.classes(props.placeholderClass)].join(' ');
    if (props.placeholderClass === '') placeholder.classList.add('input-placeholder');
    context.applyStyle(placeholder, props.placeholderStyle);
    writeAttribute(field, 'aria-label', host.getAttribute('aria-label') ?? (props.placeholder || props.name));
  };
  const showLimits = (): void => {
    field.disabled = props.disabled;
    // What a browser leaves below a field that it brings into view above the keyboard.
    field.style.scrollMarginBottom = `${Math.max(0, props.cursorSpacing)}px`;
    if (props.maxlength > 0) field.maxLength = props.maxlength;
    else field.removeAttribute('maxlength');
  };
  const focus = (): void => {
    field.focus({ preventScroll: !props.adjustPosition });
    select();
  };
  const select = (): void => {
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
    emit('keyboardcompositionstart', { value: field.value });
  });
  field.addEventListener('compositionupdate', () => emit('keyboardcompositionupdate', { value: field.value }));
  field.addEventListener('compositionend', () => {
    isComposing = false;
    emit('keyboardcompositionend', { value: field.value });
    typed();
  });
  field.addEventListener('keydown', (event) => {
    lastKeyCode = (event as KeyboardEvent).keyCode;
  });

  /** A finger elsewhere on the page closes the keyboard, unless the page wants it to stay. */
  const hold = (event: Event): void => {
    const isField = event.target instanceof Element && event.target.matches('input, textarea, [contenteditable]');
    if (props.holdKeyboard && !isField && page.document.activeElement === field) event.preventDefault();
  };
  const selected = (): void => {
    const { selectionStart, selectionEnd } = field;
    if (page.document.activeElement === field) emit('selectionchange', { selectionStart, selectionEnd });
  };
  /** What ends with the focus. */
  let stops: readonly (() => void)[] = [];
  const leave = (): void => {
    for (const stop of stops) stop();
    stops = [];
  };
  field.addEventListener('focus', () => {
    leave();
    before = field.value;
    stops = [
      page.keyboard.onChange((height) => emit('keyboardheightchange', { height, duration: KEYBOARD_S })),
      listen(page.document, { mousedown: hold, selectionchange: selected }),
    ];
    emit('focus', { value: field.value, height: page.keyboard.height() });
  });
  field.addEventListener('blur', () => {
    // The keyboard goes after the focus, and is told of to the field that it was for.
    if (page.keyboard.height() > 0) emit('keyboardheightchange', { height: 0, duration: KEYBOARD_S });
    leave();
    if (field.value !== before) emit('change', { value: field.value });
    emit('blur', { value: field.value, cursor: field.selectionEnd ?? field.value.length });
  });

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
      } else if (['cursor', 'selectionStart', 'selectionEnd'].some((name) => names.has(name))) {
        if (page.document.activeElement === field) select();
      }
    },
    tapped() {
      if (!props.disabled) focus();
      return true;
    },
    dispose: leave,
    field: {
      name: () => props.name,
      value: () => field.value,
      reset: () => show(''),
    },
  };
}
