import { child, hiddenChildren } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { buildNodes } from './build-nodes.ts';
import { parseHtml } from './parse-html.ts';

/** Text with markup that comes as data: a tree of nodes, or HTML. Only what the platform lists gets through. */
export const richText: BuiltIn = defineBuiltIn({
  tag: 'rich-text',
  styles: `wx-rich-text { display: block }
wx-rich-text[user-select] { -webkit-user-select: text; user-select: text }
wx-rich-text img { max-width: 100% }`,
  properties: { nodes: null, space: '', userSelect: false },
  reflects: ['userSelect'],
  skeleton(host) {
    child(host, 'div');
    return hiddenChildren(host);
  },
  create({ host, props, page, classes, applyStyle, load }) {
    const content = host.firstElementChild as HTMLElement;
    const show = (): void => {
      const nodes = typeof props.nodes === 'string' ? parseHtml(props.nodes) : props.nodes;
      content.replaceChildren(...buildNodes(nodes, { document: page.document, space: props.space, classes, applyStyle, load }));
    };
    return {
      connected: show,
      update(changed) {
        if (changed.has('nodes') || changed.has('space')) show();
      },
    };
  },
});
