// The question that gives power away. It is drawn by the container, names the app by its package's identity, and cannot
// be answered by a tap that was meant for something else: its buttons work only after a delay, counted anew when the
// page comes back into view.

import { makeAppIcon, nameOf } from './app-badge.ts';
import type { AppIdentity, ConsentOptions } from './chrome.ts';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import type { DialogRequest } from './dialog-layer.ts';
import type { DialogWords } from './dialog-words.ts';
import { makeElement } from './make-element.ts';

export const ARM_DELAY_MS = 500;

export function makeConsentSheet(consent: ConsentOptions, app: AppIdentity, words: DialogWords): DialogRequest<boolean> {
  const request = cleanLine(consent.request, 120);
  return {
    name: 'authorize',
    kind: 'sheet',
    label: `${nameOf(app)} ${words.asksTo} ${request}`,
    onEscape: () => false,
    render(close) {
      let armed = false;
      const answer = (allowed: boolean) => (): void => {
        if (armed) close(allowed);
      };
      const deny = makeElement('button', { class: 'button button-quiet', text: words.deny, onClick: answer(false) });
      const allow = makeElement('button', { class: 'button button-primary', text: words.allow, onClick: answer(true) });
      const setArmed = (value: boolean): void => {
        armed = value;
        for (const button of [deny, allow]) button.setAttribute('aria-disabled', String(!value));
      };
      const stopArming = armAfterDelay(setArmed);
      const reason = consent.reason ? cleanParagraphs(consent.reason, 200) : '';
      return {
        content: [
          makeElement('header', { class: 'sheet-app' }, [
            makeAppIcon(app),
            makeElement('span', { class: 'sheet-app-name', text: nameOf(app) }),
            makeElement('span', { class: 'sheet-app-note', text: words.asksTo }),
          ]),
          makeElement('h2', { class: 'consent-request', text: request }),
          reason
            ? makeElement('p', { class: 'consent-reason' }, [
                makeElement('span', { class: 'consent-reason-mark', text: `${words.reason} ` }),
                document.createTextNode(reason),
              ])
            : undefined,
          makeElement('div', { class: 'button-pair' }, [deny, allow]),
        ].filter((node) => node !== undefined),
        // No initial focus: the panel gets it, so that an Enter meant for the page answers nothing.
        onClose: stopArming,
      };
    },
  };
}

function armAfterDelay(setArmed: (armed: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = (): void => {
    clearTimeout(timer);
    setArmed(false);
    timer = setTimeout(() => setArmed(true), ARM_DELAY_MS);
  };
  document.addEventListener('visibilitychange', restart);
  restart();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', restart);
  };
}
