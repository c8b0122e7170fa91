import { listen } from '../../events/listen.ts';
import { mediaQuery } from '../../queries/media-query.ts';
import { toggleOwnClass } from '../elements.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';

/** Content for screens of some sizes only. */
export const matchMedia: BuiltIn = defineBuiltIn({
  tag: 'match-media',
  styles: 'wx-match-media { display: block } wx-match-media.wx-match-media-off { display: none }',
  properties: { minWidth: -1, maxWidth: -1, width: -1, minHeight: -1, maxHeight: -1, height: -1, orientation: '' },
  create({ host, props, page }): BuiltInControl {
    const window = page.document.defaultView as Window;
    let query: MediaQueryList | undefined;
    let forget: (() => void) | undefined;
    const show = (): void => {
      toggleOwnClass(host, 'wx-match-media-off', query?.matches === false);
    };
    const apply = (): void => {
      forget?.();
      const { minWidth, maxWidth, width, minHeight, maxHeight, height, orientation } = props;
      const sizes = Object.entries({ minWidth, maxWidth, width, minHeight, maxHeight, height });
      const given = { ...Object.fromEntries(sizes.filter(([, size]) => size >= 0)), orientation };
      query = window.matchMedia(mediaQuery(given));
      forget = listen(query, { change: show });
      show();
    };
    apply();
    return { update: apply, dispose: () => forget?.() };
  },
});
