import { makeAppIcon, nameOf } from './app-badge.ts';
import type { AboutOptions, AppIdentity } from './chrome.ts';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import type { DialogRequest } from './dialog-layer.ts';
import type { DialogWords } from './dialog-words.ts';
import { makeElement } from './make-element.ts';

/** Who made this mini-program, and which version of it runs. */
export function makeAboutSheet(about: AboutOptions, app: AppIdentity, words: DialogWords): DialogRequest<void> {
  const facts: readonly (readonly [string, string])[] = [
    [words.version, cleanLine(about.version, 60)],
    ...(about.developer ? [[words.developer, cleanLine(about.developer, 80)] as const] : []),
  ];
  return {
    name: 'about',
    kind: 'sheet',
    label: `${words.about} ${nameOf(app)}`,
    onEscape: () => undefined,
    onBackdrop: () => undefined,
    render: (close) => ({
      content: [
        makeElement('header', { class: 'about-app' }, [
          makeAppIcon(app, 'app-icon-large'),
          makeElement('h2', { class: 'about-name', text: nameOf(app) }),
          about.description
            ? makeElement('p', { class: 'about-text', text: cleanParagraphs(about.description, 400) })
            : undefined,
        ]),
        makeElement(
          'dl',
          { class: 'about-facts' },
          facts.map(([name, value]) =>
            makeElement('div', { class: 'about-fact' }, [makeElement('dt', { text: name }), makeElement('dd', { text: value })]),
          ),
        ),
        makeElement('button', { class: 'sheet-row sheet-cancel', text: words.done, onClick: () => close() }),
      ],
    }),
  };
}
