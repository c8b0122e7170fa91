// What nearly every page has.

import { button } from '../builtins/button/button.ts';
import { coverImage, coverView } from '../builtins/cover/cover.ts';
import { form } from '../builtins/form/form.ts';
import { image } from '../builtins/image/image.ts';
import { label } from '../builtins/label/label.ts';
import { navigator } from '../builtins/navigator/navigator.ts';
import { rootPortal } from '../builtins/root-portal/root-portal.ts';
import { scrollView } from '../builtins/scroll-view/scroll-view.ts';
import { text } from '../builtins/text/text.ts';
import { view } from '../builtins/view/view.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = {
  units: [view, text, image, button, scrollView, form, label, navigator, coverView, coverImage, rootPortal],
};
