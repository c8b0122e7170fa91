// Every dialog, with its styles: what load-dialogs.ts loads.

import { dialogStyles } from './styles/dialogs.ts';
import { sheetStyles } from './styles/sheets.ts';

export { makeAboutSheet } from './about-sheet.ts';
export { makeActionSheet } from './action-sheet.ts';
export { makeConsentSheet } from './consent-sheet.ts';
export { makeImageViewer } from './image-viewer.ts';
export { makeMenuSheet } from './menu-sheet.ts';
export { makeModal } from './modal.ts';
export { makeSettingsSheet } from './settings-sheet.ts';

export const dialogLayerStyles: readonly string[] = [dialogStyles, sheetStyles];
