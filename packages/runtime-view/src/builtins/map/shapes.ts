// Lines, areas and circles, as SVG over the ground.

import { metresToPixels, type Place, type Point } from './projection.ts';
import { type Fields, readColour, readList, readNumber, readPlace, readPlaces } from './read-map-data.ts';

export interface ShapeSources {
  readonly polyline: unknown;
  readonly polygons: unknown;
  readonly circles: unknown;
}

const SVG = 'http://www.w3.org/2000/svg';
const TOUCH_PX = 24;

/** Draws everything anew: what moves is the whole map. `project` gives points of the map's own box. */
export function drawShapes(svg: SVGElement, sources: ShapeSources, project: (place: Place) => Point, scale: number): void {
  const { ownerDocument: document } = svg;
  const add = (name: string, attributes: Readonly<Record<string, string | number>>): void => {
    const shape = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, String(value));
    svg.append(shape);
  };
  const path = (places: readonly Place[]): string =>
    places
      .map((place) => project(place))
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' ');
  svg.replaceChildren();

  for (const area of readList(sources.polygons)) {
    const points = readPlaces(area.points);
    if (points.length > 2)
      add('polygon', { points: path(points), ...strokeOf(area, 'strokeColor', 'strokeWidth'), ...fillOf(area) });
  }
  for (const circle of readList(sources.circles)) {
    const place = readPlace(circle);
    const radius = readNumber(circle.radius, 0);
    if (place === undefined || radius <= 0) continue;
    const { x, y } = project(place);
    const r = metresToPixels(radius, place.latitude, scale);
    add('circle', { cx: x, cy: y, r, ...strokeOf(circle, 'color', 'strokeWidth'), ...fillOf(circle) });
  }
  for (const [index, line] of readList(sources.polyline).entries()) {
    const points = readPlaces(line.points);
    if (points.length < 2) continue;
    const common = {
      points: path(points),
      fill: 'none',
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      'data-line': index,
    };
    const width = Math.max(0, readNumber(line.width, 1));
    const border = Math.max(0, readNumber(line.borderWidth, 0));
    // Wide enough for a finger, and without the gaps of a dotted one.
    add('polyline', { ...common, stroke: 'transparent', 'stroke-width': Math.max(TOUCH_PX, width) });
    if (border > 0)
      add('polyline', { ...common, stroke: readColour(line.borderColor, '#000000'), 'stroke-width': width + 2 * border });
    const dash = line.dottedLine === true ? { 'stroke-dasharray': `${width * 2} ${width * 2}` } : {};
    add('polyline', { ...common, ...dash, stroke: readColour(line.color, '#000000'), 'stroke-width': width });
  }
}

/** Number of the line that an element is, in the page's own list. */
export function shapeAt(target: Element): number | undefined {
  const line = target.getAttribute('data-line');
  return line === null ? undefined : Number(line);
}

function strokeOf(shape: Fields, colour: string, width: string): Readonly<Record<string, string | number>> {
  return { stroke: readColour(shape[colour], '#000000'), 'stroke-width': Math.max(0, readNumber(shape[width], 1)) };
}

function fillOf(shape: Fields): Readonly<Record<string, string>> {
  return { fill: readColour(shape.fillColor, 'none') };
}
