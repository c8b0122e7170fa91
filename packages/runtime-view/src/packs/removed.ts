import { actionSheet, actionSheetCancel, actionSheetItem } from '../builtins/removed/action-sheet.ts';
import { modal } from '../builtins/removed/modal.ts';
import { loading, toast } from '../builtins/removed/notice.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [loading, modal, toast, actionSheet, actionSheetItem, actionSheetCancel] };
