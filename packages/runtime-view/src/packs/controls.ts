import { checkbox, checkboxGroup } from '../builtins/checkbox/checkbox.ts';
import { radio, radioGroup } from '../builtins/radio/radio.ts';
import { slider } from '../builtins/slider/slider.ts';
import { switchUnit } from '../builtins/switch/switch.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [checkbox, checkboxGroup, radio, radioGroup, switchUnit, slider] };
