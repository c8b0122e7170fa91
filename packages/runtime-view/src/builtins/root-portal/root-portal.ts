import { linkMovedContent } from '../../render/dom-parent.ts';
import { div } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';

/**
 * Content that escapes the boxes around it: its DOM is at the end of the page, where no scrolling or transformed parent
 * clips or moves it. In its template it stays where it was written.
 */
export const rootPortal: BuiltIn = defineBuiltIn({
  tag: 'root-portal',
  styles: 'wx-root-portal, .wx-root-portal-content { display: contents }',
  properties: { enable: true },
  movesContent: true,
  skeleton: (host) => div(host, 'wx-root-portal-content'),
  create({ host, content, props, page }) {
    const place = (): void => {
      linkMovedContent(host, content, props.enable);
      const parent = props.enable ? page.root : host;
      if (content.parentNode !== parent) parent.append(content);
    };
    return {
      connected: place,
      update: place,
      dispose: () => content.remove(),
    };
  },
});
