import { createColumns } from '../builtins/picker/columns.ts';
import { definePicker } from '../builtins/picker/picker.ts';
import { pickerView, pickerViewColumn } from '../builtins/picker-view/picker-view.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [definePicker(createColumns), pickerView, pickerViewColumn];
