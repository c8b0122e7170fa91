// The built-in components that every page view has. The others come in packs (../packs/pack-tags.ts).

import { button } from './button/button.ts';
import { coverImage, coverView } from './cover/cover.ts';
import { form } from './form/form.ts';
import { image } from './image/image.ts';
import { input } from './input/input.ts';
import { label } from './label/label.ts';
import { navigator } from './navigator/navigator.ts';
import { rootPortal } from './root-portal/root-portal.ts';
import { scrollView } from './scroll-view/scroll-view.ts';
import { swiper, swiperItem } from './swiper/swiper.ts';
import { text } from './text/text.ts';
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
  input,
  form,
  label,
  navigator,
  coverView,
  coverImage,
  rootPortal,
];

export const builtIns: ReadonlyMap<string, BuiltIn> = new Map(units.map((unit) => [unit.tag, unit]));
