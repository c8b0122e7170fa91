import { barStyles } from './bars.ts';
import { dialogStyles } from './dialogs.ts';
import { noticeStyles } from './notices.ts';
import { pageStyles } from './pages.ts';
import { screenStyles } from './screens.ts';
import { sheetStyles } from './sheets.ts';
import { tokenStyles } from './tokens.ts';

export const chromeStyles: readonly string[] = [
  tokenStyles,
  pageStyles,
  barStyles,
  noticeStyles,
  dialogStyles,
  sheetStyles,
  screenStyles,
];
