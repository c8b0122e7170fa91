// Everything that asks or tells the user something over the pages, with its styles: what load-dialogs.ts loads.

import { makeAboutSheet } from './about-sheet.ts';
import { makeActionSheet } from './action-sheet.ts';
import type { AppIdentity, Chrome, MenuEntry } from './chrome.ts';
import { makeConsentSheet } from './consent-sheet.ts';
import { createDialogLayer } from './dialog-layer.ts';
import { withDialogWords } from './dialog-words.ts';
import { makeMediaViewer } from './media-viewer.ts';
import { makeMenuSheet } from './menu-sheet.ts';
import { makeModal } from './modal.ts';
import { makeSettingsSheet } from './settings-sheet.ts';
import { controlStyles } from './styles/controls.ts';
import { dialogStyles } from './styles/dialogs.ts';
import { sheetStyles } from './styles/sheets.ts';
import type { Words } from './words.ts';

export interface DialogsOptions {
  readonly app: AppIdentity;
  readonly words: Words;
  /** Where the mini-program's own dialogs are shown, and over them and the capsule those that it has no say in. */
  readonly layers: { readonly app: HTMLElement; readonly own: HTMLElement };
  addStyles(sheets: readonly string[]): void;
  /** One has been opened or closed. */
  onChange(): void;
}

export interface Dialogs
  extends Pick<Chrome, 'showModal' | 'showActionSheet' | 'askConsent' | 'showSettings' | 'showAbout' | 'showMedia'> {
  readonly isAppOpen: boolean;
  readonly isOwnOpen: boolean;
  /** The chosen entry; `undefined` for none, and while another menu is open. */
  showMenu(entries: readonly MenuEntry[]): Promise<string | undefined>;
  dispose(): void;
}

export function createDialogs({ app, layers, addStyles, onChange, ...options }: DialogsOptions): Dialogs {
  const words = withDialogWords(options.words);
  const ofApp = createDialogLayer(layers.app, onChange);
  const own = createDialogLayer(layers.own, onChange);
  addStyles([controlStyles, dialogStyles, sheetStyles]);
  return {
    get isAppOpen() {
      return ofApp.isOpen;
    },
    get isOwnOpen() {
      return own.isOpen;
    },
    showModal: (modal, signal) => ofApp.open(makeModal(modal, words), signal),
    showActionSheet: (sheet, signal) => ofApp.open(makeActionSheet(sheet, words), signal),
    showMedia: (media, current) => ofApp.open(makeMediaViewer(media, current, words)),
    askConsent: (consent, signal) => own.open(makeConsentSheet(consent, app, words), signal),
    showSettings: (permissions) => own.open(makeSettingsSheet(permissions, app, words)),
    showAbout: (about) => own.open(makeAboutSheet(about, app, words)),
    // Only a second tap on the button can find the sheet open or waiting.
    showMenu: (entries) => (own.isOpen ? Promise.resolve(undefined) : own.open(makeMenuSheet(entries, app, words))),
    dispose() {
      ofApp.dispose();
      own.dispose();
    },
  };
}
