import { actionSheet, actionSheetCancel, actionSheetItem } from '../builtins/removed/action-sheet.ts';
import { modal } from '../builtins/removed/modal.ts';
import { loading, toast } from '../builtins/removed/notice.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [loading, modal, toast, actionSheet, actionSheetItem, actionSheetCancel];
