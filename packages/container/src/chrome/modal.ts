import type { ModalOptions, ModalResult } from './chrome.ts';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import type { DialogRequest } from './dialog-layer.ts';
import type { DialogWords } from './dialog-words.ts';
import { makeElement } from './make-element.ts';

/** The question of `wx.showModal`: a title, a text, one or two buttons, perhaps an input. */
export function makeModal(modal: ModalOptions, words: DialogWords): DialogRequest<ModalResult> {
  const title = cleanLine(modal.title);
  const cancelled = (): ModalResult => ({ confirm: false, cancel: true });
  return {
    name: 'showModal',
    kind: 'modal',
    label: title || cleanLine(modal.content, 80) || words.ok,
    ...(modal.showCancel ? { onEscape: cancelled } : {}),
    render(close) {
      const input = modal.editable ? makeInput(modal, title) : undefined;
      const confirm = makeButton(modal.confirmText || words.ok, modal.confirmColor, 'modal-confirm', () =>
        close({ confirm: true, cancel: false, ...(input ? { content: input.value } : {}) }),
      );
      const cancel = modal.showCancel
        ? makeButton(modal.cancelText || words.cancel, modal.cancelColor, 'modal-cancel', () => close(cancelled()))
        : undefined;
      const text = modal.editable ? '' : cleanParagraphs(modal.content);
      return {
        content: [
          makeElement('div', { class: 'modal-body' }, [
            title ? makeElement('h2', { class: 'modal-title', text: title }) : undefined,
            text ? makeElement('p', { class: title ? 'modal-text' : 'modal-text modal-text-alone', text }) : undefined,
            input,
          ]),
          makeElement('div', { class: 'modal-buttons' }, [cancel, confirm]),
        ],
        initialFocus: input ?? confirm,
      };
    },
  };
}

/** Characters of an answer. */
const INPUT_LENGTH = 1000;

function makeInput(modal: ModalOptions, label: string): HTMLInputElement {
  const placeholder = cleanLine(modal.placeholder ?? '', 100);
  const input = makeElement('input', {
    class: 'modal-input',
    label: label || placeholder,
    attributes: { type: 'text', placeholder, maxlength: String(INPUT_LENGTH) },
  });
  // `maxlength` binds only what the user types.
  input.value = modal.content.slice(0, INPUT_LENGTH);
  return input;
}

function makeButton(text: string, color: string | undefined, className: string, onClick: () => void): HTMLButtonElement {
  const button = makeElement('button', { class: `modal-button ${className}`, text: cleanLine(text, 24), onClick });
  // A property of a parsed declaration: what is not a colour is dropped by the browser.
  if (color) button.style.color = color;
  return button;
}
