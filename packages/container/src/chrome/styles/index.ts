import { barStyles } from './bars.ts';
import { controlStyles } from './controls.ts';
import { noticeStyles } from './notices.ts';
import { pageStyles } from './pages.ts';
import { screenStyles } from './screens.ts';
import { tokenStyles } from './tokens.ts';

/** Those of dialogs come with the dialogs. */
export const chromeStyles: readonly string[] = [tokenStyles, pageStyles, barStyles, noticeStyles, controlStyles, screenStyles];
