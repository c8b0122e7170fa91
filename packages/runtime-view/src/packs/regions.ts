// A picker that knows the regions of China, in place of the one that does not. The table of places is @vant/area-data's
// (MIT, Copyright (c) Youzan).

import { areaList } from '@vant/area-data';
import { createColumns } from '../builtins/picker/columns.ts';
import { definePicker } from '../builtins/picker/picker.ts';
import { createRegionColumns } from '../builtins/picker/region-columns.ts';
import type { BuiltIn } from '../builtins/unit.ts';

const regions = { provinces: areaList.province_list, cities: areaList.city_list, districts: areaList.county_list };

export const units: readonly BuiltIn[] = [
  definePicker((props) => (props.mode === 'region' ? createRegionColumns(props, regions) : createColumns(props))),
];
