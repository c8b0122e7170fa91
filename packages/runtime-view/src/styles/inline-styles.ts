// Values of `style` attributes, set through the CSS object model: the frame's policy allows no inline style in markup.

import { convertRpx } from '../attributes/rpx.ts';
import { setStyleText } from '../builtins/elements.ts';
import { replaceCssUrls } from './css-urls.ts';
import { withOwnInsets } from './own-device.ts';
import type { Resources } from './resources.ts';

export interface InlineStyles {
  applyInline(element: HTMLElement, style: string, from: string): void;
  /** The value of an `animation` attribute: what `wx.createAnimation().export()` returned. */
  animate(element: HTMLElement, animation: unknown): void;
}

export function createInlineStyles(resources: Resources, animate: InlineStyles['animate']): InlineStyles {
  /** The style last asked for, for those that wait for an address. */
  const wanted = new WeakMap<HTMLElement, string>();

  const apply = (element: HTMLElement, style: string, from: string): void => {
    const converted = convertRpx(withOwnInsets(style));
    if (!/url\(/i.test(converted)) {
      setStyleText(element, converted);
      wanted.delete(element);
      return;
    }
    const { text, missing } = replaceCssUrls(converted, resources, from);
    setStyleText(element, text);
    wanted.set(element, style);
    if (missing.length === 0) return;
    void Promise.allSettled(missing.map((url) => resources.load(url))).then((results) => {
      const hasNew = results.some(({ status }) => status === 'fulfilled');
      if (hasNew && wanted.get(element) === style) setStyleText(element, replaceCssUrls(converted, resources, from).text);
    });
  };

  return { applyInline: apply, animate };
}
