// Markers that stand too close to each other are shown as one circle with their number (`MapContext.initMarkerCluster`), or
// as what the page puts there instead: a marker that names the cluster's id.

import type { Json } from '@dinghy/bridge-protocol';
import { div, makeButton } from '../elements.ts';
import type { Marker, Markers } from './markers.ts';
import { middleOf, type Place, type Point, toPoint } from './projection.ts';
import { type Fields, readNumber } from './read-map-data.ts';

export interface Clusters {
  init(fields: Fields): void;
  /** Groups those markers that may be grouped; after `Markers.place`. */
  place(project: (place: Place) => Point, scale: number): void;
  /** The cluster that an element, or a marker that stands for one, belongs to. */
  at(target: Element, marker: Marker | undefined): Cluster | undefined;
  /** Tells of a tap on one; answers the places to show then, if any. */
  tapped(cluster: Cluster): readonly Place[] | undefined;
}

export interface Cluster {
  readonly id: number;
  readonly members: readonly Marker[];
  readonly element: HTMLElement;
}

/** What `MapContext.on` listens to. */
export type TellCluster = (type: 'markerClusterCreate' | 'markerClusterClick', detail: { readonly [name: string]: Json }) => void;

/** Of the platform. */
const GRID_PX = 60;

const clusterIdOf = ({ fields }: Marker): number => readNumber(fields.clusterId, Number.NaN);

export function createClusters(layer: HTMLElement, markers: Markers, tell: TellCluster): Clusters {
  let gridPx: number | undefined;
  let zoomsOnTap = true;
  /** By the ids of their members. */
  let shown = new Map<string, Cluster>();
  let lastId = 0;

  /** On the earth and not on the screen, so that a map that is moved keeps its clusters. */
  const groupsOf = (scale: number, grid: number): readonly (readonly Marker[])[] => {
    const cells = new Map<string, Marker[]>();
    for (const marker of markers.all.values()) {
      if (marker.fields.joinCluster !== true || !Number.isNaN(clusterIdOf(marker))) continue;
      const { x, y } = toPoint(marker.place, Math.round(scale));
      const key = `${Math.floor(x / grid)},${Math.floor(y / grid)}`;
      cells.set(key, [...(cells.get(key) ?? []), marker]);
    }
    return [...cells.values()].filter(({ length }) => length > 1);
  };
  const create = (members: readonly Marker[]): Cluster => {
    const element = div(layer, 'wx-map-cluster');
    element.textContent = String(members.length);
    makeButton(element, `${members.length} markers`);
    return { id: ++lastId, members, element };
  };
  const describe = ({ id, members }: Cluster): Json => ({
    clusterId: id,
    center: { ...centerOf(members) },
    markerIds: members.map((marker) => marker.id),
  });

  return {
    init({ gridSize, zoomOnClick, enableDefaultStyle }) {
      gridPx = Math.max(1, readNumber(gridSize, GRID_PX));
      zoomsOnTap = zoomOnClick !== false;
      layer.classList.toggle('wx-map-plain-clusters', enableDefaultStyle === false);
    },
    place(project, scale) {
      const before = shown;
      const groups = gridPx === undefined ? [] : groupsOf(scale, gridPx);
      shown = new Map(
        groups.map((members) => {
          const key = members.map(({ id }) => id).join();
          const known = before.get(key);
          return [key, known === undefined ? create(members) : { ...known, members }];
        }),
      );
      for (const [key, { element }] of before) if (!shown.has(key)) element.remove();
      for (const { element, members } of shown.values()) {
        const { x, y } = project(centerOf(members));
        element.style.transform = `translate(calc(${x.toFixed(1)}px - 50%), calc(${y.toFixed(1)}px - 50%))`;
      }
      const hidden = new Set(groups.flat());
      const ids = new Set([...shown.values()].map(({ id }) => id));
      for (const marker of markers.all.values()) {
        const stands = clusterIdOf(marker);
        marker.element.hidden = Number.isNaN(stands) ? hidden.has(marker) : !ids.has(stands);
      }
      const created = [...shown].flatMap(([key, cluster]) => (before.has(key) ? [] : [describe(cluster)]));
      if (created.length > 0) tell('markerClusterCreate', { clusters: created });
    },
    at: (target, marker) =>
      [...shown.values()].find(({ id, element }) => element.contains(target) || (marker && clusterIdOf(marker) === id)),
    tapped(cluster) {
      tell('markerClusterClick', { cluster: describe(cluster) });
      return zoomsOnTap ? cluster.members.map(({ place }) => place) : undefined;
    },
  };
}

function centerOf(members: readonly Marker[]): Place {
  return middleOf(members.map(({ place }) => place));
}
