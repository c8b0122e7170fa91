import { barStyles } from './bars.ts';
import { pageStyles } from './pages.ts';
import { screenStyles } from './screens.ts';
import { tokenStyles } from './tokens.ts';

/** What the first page of a plain program shows. Dialogs, notices and tab bars bring their own. */
export const chromeStyles: readonly string[] = [tokenStyles, pageStyles, barStyles, screenStyles];
