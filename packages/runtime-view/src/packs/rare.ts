// What few pages have: what depends on the host or on the platform's own services, and what the platform no longer has.

import { openData } from '../builtins/open-data/open-data.ts';
import { functionalPageNavigator, placeholders } from '../builtins/placeholder/placeholders.ts';
import { actionSheet, actionSheetCancel, actionSheetItem } from '../builtins/removed/action-sheet.ts';
import { modal } from '../builtins/removed/modal.ts';
import { loading, toast } from '../builtins/removed/notice.ts';
import { webView } from '../builtins/web-view/web-view.ts';
import type { ViewPack } from './pack.ts';

const ofHosts = [webView, ...placeholders, openData, functionalPageNavigator];
const ofThePast = [loading, modal, toast, actionSheet, actionSheetItem, actionSheetCancel];

export const pack: ViewPack = { units: [...ofHosts, ...ofThePast] };
