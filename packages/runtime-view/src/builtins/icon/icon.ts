import { lookUp } from '../../attributes/look-up.ts';
import { toLength } from '../../attributes/rpx.ts';
import { drawShape, hiddenChildren } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { ICONS } from './icon-shapes.ts';

export const icon: BuiltIn = defineBuiltIn({
  tag: 'icon',
  styles: `wx-icon { display: inline-block; font-size: 0; box-sizing: border-box }
wx-icon > svg { display: block; fill: currentColor; fill-rule: evenodd }`,
  properties: { type: '', size: '23', color: '' },
  skeleton(host) {
    drawShape(host, '');
    return hiddenChildren(host);
  },
  create({ host, props }) {
    const svg = host.firstElementChild as SVGElement;
    const path = svg.firstElementChild as SVGPathElement;
    const show = (): void => {
      const shape = lookUp(ICONS, props.type);
      path.setAttribute('d', shape?.path ?? '');
      svg.style.width = svg.style.height = toLength(props.size);
      svg.style.color = shape?.colour ?? '';
      if (props.color !== '') svg.style.color = props.color;
    };
    show();
    return { update: show };
  },
});
