import { type BuiltIn, defineBuiltIn } from '../unit.ts';

/** Settings of the page, as a node of its template: the style of its root element and of the frame around it. */
export const pageMeta: BuiltIn = defineBuiltIn({
  tag: 'page-meta',
  styles: 'wx-page-meta { display: none }',
  properties: { pageStyle: '', rootFontSize: '', rootBackgroundColor: '' },
  create({ props, page, applyStyle }) {
    const { documentElement } = page.document;
    const apply = (): void => {
      applyStyle(page.root, props.pageStyle);
      // A page that locks itself locks the view, which is what scrolls.
      documentElement.style.overflow = page.root.style.overflow === 'hidden' ? 'hidden' : '';
      documentElement.style.fontSize = /^\d+(\.\d+)?px$/.test(props.rootFontSize) ? props.rootFontSize : '';
      if (props.rootBackgroundColor !== '') documentElement.style.backgroundColor = props.rootBackgroundColor;
    };
    return { connected: apply, update: apply };
  },
});
