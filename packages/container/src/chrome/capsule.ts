import { makeDots, makeTarget } from './icons.ts';
import { makeElement } from './make-element.ts';
import type { Words } from './words.ts';

export interface Capsule {
  readonly element: HTMLElement;
  /** Colour that stands out on what is below. */
  setTone(tone: 'white' | 'black'): void;
}

/** Menu and close: always above the mini-program, so that the user can always leave. */
export function createCapsule(words: Words, on: { menu(): void; close(): void }): Capsule {
  const element = makeElement('div', { class: 'capsule', role: 'group' }, [
    makeElement(
      'button',
      { class: 'capsule-button', label: words.more, onClick: on.menu, attributes: { 'aria-haspopup': 'dialog' } },
      [makeDots()],
    ),
    makeElement('span', { class: 'capsule-line' }),
    makeElement('button', { class: 'capsule-button', label: words.close, onClick: on.close }, [makeTarget()]),
  ]);
  return {
    element,
    setTone(tone) {
      element.dataset.tone = tone;
    },
  };
}
