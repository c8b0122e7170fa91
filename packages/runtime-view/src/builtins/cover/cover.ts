// Layers above native components. In a browser nothing is native, so they are a box and a picture.

import { image } from '../image/image.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';

export const coverView: BuiltIn = defineBuiltIn({
  tag: 'cover-view',
  styles: 'wx-cover-view { display: block; position: relative; line-height: 1.2; overflow: hidden; white-space: nowrap }',
  // By `marker-id` a map finds the callouts of its markers.
  properties: { scrollTop: '', markerId: '' },
  reflects: ['markerId'],
  create({ host, props }) {
    // Scrolls where its styles let it.
    const scroll = (): void => {
      const top = Number.parseFloat(props.scrollTop);
      if (Number.isFinite(top)) host.scrollTop = top;
    };
    return { connected: scroll, update: scroll };
  },
});

export const coverImage: BuiltIn = {
  ...image,
  tag: 'cover-image',
  styles: `wx-cover-image { display: inline-block; width: 100%; overflow: hidden }
wx-cover-image > img { display: block; width: 100%; height: 100% }
wx-cover-image > div { display: none }`,
};
