// The one list of built-in components.

import { button } from './button/button.ts';
import { checkbox, checkboxGroup } from './checkbox/checkbox.ts';
import { coverImage, coverView } from './cover/cover.ts';
import { form } from './form/form.ts';
import { icon } from './icon/icon.ts';
import { image } from './image/image.ts';
import { input } from './input/input.ts';
import { label } from './label/label.ts';
import { navigationBar } from './navigation-bar/navigation-bar.ts';
import { navigator } from './navigator/navigator.ts';
import { pageMeta } from './page-meta/page-meta.ts';
import { picker } from './picker/picker.ts';
import { pickerView, pickerViewColumn } from './picker-view/picker-view.ts';
import { progress } from './progress/progress.ts';
import { radio, radioGroup } from './radio/radio.ts';
import { richText } from './rich-text/rich-text.ts';
import { rootPortal } from './root-portal/root-portal.ts';
import { scrollView } from './scroll-view/scroll-view.ts';
import { slider } from './slider/slider.ts';
import { swiper, swiperItem } from './swiper/swiper.ts';
import { switchUnit } from './switch/switch.ts';
import { text } from './text/text.ts';
import { textarea } from './textarea/textarea.ts';
import type { BuiltIn } from './unit.ts';
import { view } from './view/view.ts';

const units: readonly BuiltIn[] = [
  view,
  text,
  image,
  button,
  scrollView,
  swiper,
  swiperItem,
  icon,
  input,
  textarea,
  form,
  label,
  navigator,
  checkbox,
  checkboxGroup,
  radio,
  radioGroup,
  switchUnit,
  slider,
  progress,
  picker,
  pickerView,
  pickerViewColumn,
  richText,
  coverView,
  coverImage,
  rootPortal,
  pageMeta,
  navigationBar,
];

export const builtIns: ReadonlyMap<string, BuiltIn> = new Map(units.map((unit) => [unit.tag, unit]));
