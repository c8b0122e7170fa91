// Every dialog, with their styles: what load-dialogs.ts loads.

import { makeAboutSheet } from './about-sheet.ts';
import { makeActionSheet } from './action-sheet.ts';
import { makeConsentSheet } from './consent-sheet.ts';
import { makeMediaViewer } from './media-viewer.ts';
import { makeMenuSheet } from './menu-sheet.ts';
import { makeModal } from './modal.ts';
import { makeSettingsSheet } from './settings-sheet.ts';
import { dialogStyles } from './styles/dialogs.ts';
import { sheetStyles } from './styles/sheets.ts';

export interface Dialogs {
  readonly styles: readonly string[];
  readonly makeAboutSheet: typeof makeAboutSheet;
  readonly makeActionSheet: typeof makeActionSheet;
  readonly makeConsentSheet: typeof makeConsentSheet;
  readonly makeMediaViewer: typeof makeMediaViewer;
  readonly makeMenuSheet: typeof makeMenuSheet;
  readonly makeModal: typeof makeModal;
  readonly makeSettingsSheet: typeof makeSettingsSheet;
}

export const dialogs: Dialogs = {
  styles: [dialogStyles, sheetStyles],
  makeAboutSheet,
  makeActionSheet,
  makeConsentSheet,
  makeMediaViewer,
  makeMenuSheet,
  makeModal,
  makeSettingsSheet,
};
