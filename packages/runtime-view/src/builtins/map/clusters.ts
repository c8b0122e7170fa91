// Markers that stand too close to each other are shown as one circle with their number (`MapContext.initMarkerCluster`).

import { div } from '../elements.ts';
import type { Marker, Markers } from './markers.ts';
import type { Place, Point } from './projection.ts';
import { type Fields, readNumber } from './read-map-data.ts';

export interface Clusters {
  init(fields: Fields): void;
  /** Groups those markers that may be grouped; after `Markers.place`. */
  place(project: (place: Place) => Point): void;
  /** The places of the markers that a circle stands for. */
  at(target: Element): readonly Place[] | undefined;
}

/** Of the platform. */
const GRID_PX = 60;

interface Cluster {
  readonly element: HTMLElement;
  readonly members: readonly Marker[];
}

export function createClusters(layer: HTMLElement, markers: Markers): Clusters {
  let gridPx: number | undefined;
  let zoomsOnTap = true;
  let shown: readonly Cluster[] = [];

  const groupsOf = (project: (place: Place) => Point, grid: number): readonly (readonly Marker[])[] => {
    const cells = new Map<string, Marker[]>();
    for (const marker of markers.all.values()) {
      if (marker.fields.joinCluster !== true) continue;
      const { x, y } = project(marker.place);
      const key = `${Math.floor(x / grid)},${Math.floor(y / grid)}`;
      cells.set(key, [...(cells.get(key) ?? []), marker]);
    }
    return [...cells.values()].filter(({ length }) => length > 1);
  };
  const show = (members: readonly Marker[], project: (place: Place) => Point): Cluster => {
    const points = members.map(({ place }) => project(place));
    const middle = (of: (point: Point) => number): number => points.reduce((sum, point) => sum + of(point), 0) / points.length;
    const element = div(layer, 'wx-map-cluster');
    element.textContent = String(members.length);
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', `${members.length} markers`);
    element.tabIndex = 0;
    element.style.transform = `translate(calc(${middle(({ x }) => x).toFixed(1)}px - 50%), calc(${middle(({ y }) => y).toFixed(1)}px - 50%))`;
    return { element, members };
  };

  return {
    init({ gridSize, zoomOnClick, enableDefaultStyle }) {
      gridPx = Math.max(1, readNumber(gridSize, GRID_PX));
      zoomsOnTap = zoomOnClick !== false;
      layer.classList.toggle('wx-map-plain-clusters', enableDefaultStyle === false);
    },
    place(project) {
      for (const { element } of shown) element.remove();
      const groups = gridPx === undefined ? [] : groupsOf(project, gridPx);
      const hidden = new Set(groups.flat());
      for (const marker of markers.all.values()) marker.element.hidden = hidden.has(marker);
      shown = groups.map((members) => show(members, project));
    },
    at(target) {
      const cluster = shown.find(({ element }) => element.contains(target));
      return cluster === undefined || !zoomsOnTap ? undefined : cluster.members.map(({ place }) => place);
    },
  };
}
