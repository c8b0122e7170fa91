import { createColumns } from '../builtins/picker/columns.ts';
import { definePicker } from '../builtins/picker/picker.ts';
import { pickerView, pickerViewColumn } from '../builtins/picker-view/picker-view.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [definePicker(createColumns), pickerView, pickerViewColumn] };
