import type { ErrorScreen } from './chrome.ts';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import { makeIcon } from './icons.ts';
import { makeElement } from './make-element.ts';
import type { Words } from './words.ts';

/** Instead of the pages, when there is nothing to show: what happened, and a way on. */
export function createErrorScreen(
  words: Words,
  on: { retry(): void; change(): void },
): ErrorScreen & { readonly element: HTMLElement } {
  const element = makeElement('div', { class: 'layer screen error-screen', role: 'alert' });
  element.hidden = true;
  return {
    element,
    show({ title, message, code, retry }) {
      const button = retry
        ? makeElement('button', { class: 'button button-primary', text: words.retry, onClick: on.retry })
        : undefined;
      element.replaceChildren(
        ...[
          makeElement('span', { class: 'error-mark' }, [makeIcon('warning')]),
          makeElement('h2', { class: 'error-title', text: cleanLine(title) }),
          makeElement('p', { class: 'error-text', text: cleanParagraphs(message, 400) }),
          button,
          code ? makeElement('p', { class: 'error-code', text: cleanLine(code, 80) }) : undefined,
        ].filter((node) => node !== undefined),
      );
      element.hidden = false;
      on.change();
    },
    hide() {
      element.hidden = true;
      on.change();
    },
  };
}
