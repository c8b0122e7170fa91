// Line icons on a 24-unit grid, drawn with the current text colour.

const SVG = 'http://www.w3.org/2000/svg';

const paths = {
  back: 'M15 4.5 7.5 12l7.5 7.5',
  home: 'M4 11.2 12 4.5l8 6.7M6.5 9.8V19a.8.8 0 0 0 .8.8h9.4a.8.8 0 0 0 .8-.8V9.8M10 19.6v-5h4v5',
  success: 'M4.5 12.8 9.6 18 19.5 7',
  error: 'M6 6l12 12M18 6 6 18',
  about: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.6v.1',
  settings:
    'M4 7.5h8.5M17.5 7.5H20M4 16.5h2.5M11.5 16.5H20M15 5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M9 14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  restart: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.8v4h-4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6 11.5H5.2a.8.8 0 0 0-.8.8v7a.8.8 0 0 0 .8.8h13.6a.8.8 0 0 0 .8-.8v-7a.8.8 0 0 0-.8-.8H18',
  report: 'M6 20.5V4h11.5l-2.5 4 2.5 4H6',
  star: 'M12 3.8l2.5 5.2 5.7.7-4.2 3.9 1.1 5.6L12 16.4l-5.1 2.8L8 13.6 3.8 9.7l5.7-.7z',
  warning: 'M12 4 3 19.5h18zM12 10v4.5M12 17v.1',
  chevron: 'M9.5 6l6 6-6 6',
} as const;

export type IconName = keyof typeof paths;

export function makeIcon(name: IconName, className = 'icon'): SVGSVGElement {
  const svg = makeSvg('0 0 24 24', className);
  svg.append(
    makeShape('path', {
      d: paths[name],
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
