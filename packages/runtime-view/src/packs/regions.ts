// As `wheels`, with a picker that knows the regions of China. The table of places is @vant/area-data's
// (MIT, Copyright (c) Youzan).

import { areaList } from '@vant/area-data';
import { createColumns } from '../builtins/picker/columns.ts';
import { definePicker } from '../builtins/picker/picker.ts';
import { createRegionColumns } from '../builtins/picker/region-columns.ts';
import { pickerView, pickerViewColumn } from '../builtins/picker-view/picker-view.ts';
import type { ViewPack } from './pack.ts';

const regions = { provinces: areaList.province_list, cities: areaList.city_list, districts: areaList.county_list };

export const pack: ViewPack = {
  units: [
    definePicker((props) => (props.mode === 'region' ? createRegionColumns(props, regions) : createColumns(props))),
    pickerView,
    pickerViewColumn,
  ],
};
