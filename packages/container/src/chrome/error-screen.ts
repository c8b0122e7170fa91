import type { AppIdentity, ErrorScreen } from './chrome.ts';
import { makeFailure } from './failure.ts';
import { makeElement } from './make-element.ts';
import type { Words } from './words.ts';

/** Covers the pages when there is nothing to show. */
export function createErrorScreen(
  app: AppIdentity,
  words: Words,
  on: { retry(): void; change(): void },
): ErrorScreen & { readonly element: HTMLElement } {
  const element = makeElement('div', { class: 'layer error-screen' });
  element.hidden = true;
  return {
    element,
    show(code) {
      const buttons = [{ label: words.retry, press: on.retry }];
      element.replaceChildren(makeFailure({ app, text: words.failed, buttons, ...(code !== undefined && { code }) }));
      element.hidden = false;
      on.change();
    },
    hide() {
      element.hidden = true;
      on.change();
    },
  };
}
