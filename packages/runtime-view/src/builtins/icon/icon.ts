import { toLength } from '../../attributes/rpx.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { ICONS } from './icon-shapes.ts';

const SVG = 'http://www.w3.org/2000/svg';

export const icon: BuiltIn = defineBuiltIn({
  tag: 'icon',
  styles: `wx-icon { display: inline-block; font-size: 0; box-sizing: border-box }
wx-icon > svg { display: block; fill: currentColor }`,
  properties: { type: '', size: '23', color: '' },
  skeleton(host) {
    const svg = host.ownerDocument.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(host.ownerDocument.createElementNS(SVG, 'path'));
    host.append(svg);
    const children = host.ownerDocument.createElement('div');
    children.hidden = true;
    return host.appendChild(children);
  },
  create({ host, props }) {
    const svg = host.firstElementChild as SVGElement;
    const path = svg.firstElementChild as SVGPathElement;
    const show = (): void => {
      const shape = Object.hasOwn(ICONS, props.type) ? ICONS[props.type] : undefined;
      path.setAttribute('d', shape?.path ?? '');
      path.setAttribute('fill-rule', 'evenodd');
      svg.style.width = svg.style.height = toLength(props.size);
      svg.style.color = shape?.colour ?? '';
      if (props.color !== '') svg.style.color = props.color;
    };
    show();
    return { update: show };
  },
});
