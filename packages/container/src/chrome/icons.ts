// Line icons, drawn with the current text colour: those of the bars, and how all are drawn.

const SVG = 'http://www.w3.org/2000/svg';

/** On a 24-unit grid: path data, drawn as a line in the current text colour. */
export const BACK_ICON = 'M15 4.5 7.5 12l7.5 7.5';
export const HOME_ICON = 'M4 11.2 12 4.5l8 6.7M6.5 9.8V19a.8.8 0 0 0 .8.8h9.4a.8.8 0 0 0 .8-.8V9.8M10 19.6v-5h4v5';

export function makeIcon(d: string, className = 'icon'): SVGSVGElement {
  const svg = makeSvg('0 0 24 24', className);
  svg.append(
    makeShape('path', {
      d,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.8',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
  return svg;
}

/** The dots of the capsule's menu button. */
export function makeDots(): SVGSVGElement {
  const svg = makeSvg('0 0 24 24', 'icon');
  for (const [cx, r] of [
    ['5', '2'],
    ['12', '3'],
    ['19', '2'],
  ] as const)
    svg.append(makeShape('circle', { cx, cy: '12', r, fill: 'currentColor' }));
  return svg;
}

/** The ring with a dot of the capsule's close button. */
export function makeTarget(): SVGSVGElement {
  const svg = makeSvg('0 0 24 24', 'icon');
  svg.append(
    makeShape('circle', { cx: '12', cy: '12', r: '8', fill: 'none', stroke: 'currentColor', 'stroke-width': '2.6' }),
    makeShape('circle', { cx: '12', cy: '12', r: '3', fill: 'currentColor' }),
  );
  return svg;
}

/** A ring whose arc grows with `--progress`, or turns while there is none. */
export function makeRing(className: string): SVGSVGElement {
  const svg = makeSvg('0 0 48 48', className);
  const ring = { cx: '24', cy: '24', r: '22', fill: 'none', 'stroke-width': '2' };
  svg.append(
    makeShape('circle', { ...ring, class: 'ring-track' }),
    makeShape('circle', { ...ring, class: 'ring-arc', pathLength: '100' }),
  );
  return svg;
}

function makeSvg(viewBox: string, className: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

function makeShape(tag: 'path' | 'circle', attributes: { readonly [name: string]: string }): SVGElement {
  const shape = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  return shape;
}
