// What `wx.createMapContext(id)` can do.

import type { Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { Clusters } from './clusters.ts';
import type { GroundOverlays } from './ground-overlays.ts';
import type { MapCamera } from './map-camera.ts';
import type { MapNews } from './map-news.ts';
import type { Marker, Markers } from './markers.ts';
import type { Place } from './projection.ts';
import { type Fields, readFields, readNumber, readPlace, readPlaces } from './read-map-data.ts';

export interface MapModel {
  readonly markers: Markers;
  readonly clusters: Clusters;
  readonly news: MapNews;
  readonly overlays: GroundOverlays;
  readonly camera: MapCamera;
  region(): { readonly southwest: Json; readonly northeast: Json };
  moveTo(place: Place): void;
  include(places: readonly Place[], padding: readonly number[]): void;
  showHere(): Promise<Place | undefined>;
  draw(): void;
  /** A marker that moves along a way has come on. */
  interpolated(detail: { readonly [name: string]: Json }): void;
}

const FRAME_MS = 16;
const MAX_MS = 600_000;

type Method = (argument: Json | undefined) => unknown;

export function createMapMethods(model: MapModel): Readonly<Record<string, Method>> {
  const { camera, markers, overlays } = model;

  const markerOf = (fields: Fields): Marker => {
    const marker = markers.all.get(readNumber(fields.markerId, Number.NaN));
    if (marker === undefined) throw new DinghyError('API_FAILED', { reason: 'there is no such marker' });
    return marker;
  };
  const needPlace = (value: unknown): Place => {
    const place = readPlace(value);
    if (place === undefined) throw new DinghyError('API_FAILED', { reason: 'longitude and latitude are missing' });
    return place;
  };

  /** Moves a marker along the way; settles at its end. A marker that is moved anew, or is gone, stops there. */
  const moving = new WeakMap<Marker, object>();
  const travel = async (
    marker: Marker,
    way: readonly Place[],
    durationMs: number,
    moved?: (isThere: boolean) => void,
  ): Promise<void> => {
    const mine = {};
    moving.set(marker, mine);
    const places = [marker.place, ...way];
    const startMs = Date.now();
    const total = Math.min(MAX_MS, Math.max(0, durationMs));
    for (let share = 0; share < 1; ) {
      share = total === 0 ? 1 : Math.min(1, (Date.now() - startMs) / total);
      marker.place = placeAt(places, share);
      model.draw();
      moved?.(share === 1);
      if (share < 1) await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
      if (moving.get(marker) !== mine || markers.all.get(marker.id) !== marker) return;
    }
  };

  const methods: Readonly<Record<string, (fields: Fields) => unknown>> = {
    getCenterLocation: () => ({ ...camera.center }),
    getScale: () => ({ scale: camera.scale }),
    getRotate: () => ({ rotate: camera.rotate }),
    getSkew: () => ({ skew: camera.skew }),
    getRegion: () => model.region(),
    async moveToLocation(fields) {
      const place = readPlace(fields) ?? (await model.showHere());
      if (place !== undefined) model.moveTo(place);
    },
    includePoints({ points, padding }) {
      const places = readPlaces(points);
      if (places.length === 0) throw new DinghyError('API_FAILED', { reason: 'points are missing' });
      model.include(places, Array.isArray(padding) ? padding.map((side) => readNumber(side, 0)) : [0]);
    },
    async translateMarker(fields) {
      const marker = markerOf(fields);
      const { destination, rotate, autoRotate } = fields;
      if (autoRotate !== false) marker.element.style.setProperty('--wx-rotate', `${readNumber(rotate, 0)}deg`);
      await travel(marker, [needPlace(destination)], readNumber(fields.duration, 1000));
    },
    async moveAlong(fields) {
      const marker = markerOf(fields);
      const way = readPlaces(fields.path);
      if (way.length === 0) throw new DinghyError('API_FAILED', { reason: 'path is missing' });
      await travel(marker, way, readNumber(fields.duration, 0), (isThere) =>
        model.interpolated({ markerId: marker.id, ...marker.place, animationStatus: isThere ? 'complete' : 'interpolating' }),
      );
    },
    initMarkerCluster(fields) {
      model.clusters.init(fields);
      model.draw();
    },
    nextNews: () => model.news.next(),
    addGroundOverlay: (fields) => overlays.add(fields),
    updateGroundOverlay: (fields) => overlays.update(fields),
    removeGroundOverlay: (fields) => overlays.remove(fields),
    addMarkers(fields) {
      markers.add(fields.markers, fields.clear === true);
      model.draw();
    },
    removeMarkers({ markerIds }) {
      markers.remove(Array.isArray(markerIds) ? markerIds.map(Number) : []);
    },
    toScreenLocation: (fields) => ({ ...camera.project(needPlace(fields)) }),
    fromScreenLocation: ({ x, y }) => ({ ...camera.unproject({ x: readNumber(x, 0), y: readNumber(y, 0) }) }),
  };
  return Object.fromEntries(
    Object.entries(methods).map(([name, run]): [string, Method] => [name, (argument) => run(readFields(argument))]),
  );
}

/** The place after a share of the whole way, as the crow flies from point to point. */
function placeAt(places: readonly Place[], share: number): Place {
  const lengths = places.slice(1).map((place, index) => distance(places[index] as Place, place));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [index, length] of lengths.entries()) {
    const from = places[index] as Place;
    const to = places[index + 1] as Place;
    if (left <= length || index === lengths.length - 1) {
      const part = length === 0 ? 1 : Math.min(1, left / length);
      return {
        latitude: from.latitude + (to.latitude - from.latitude) * part,
        longitude: from.longitude + (to.longitude - from.longitude) * part,
      };
    }
    left -= length;
  }
  return places.at(-1) as Place;
}

function distance(from: Place, to: Place): number {
  return Math.hypot(to.latitude - from.latitude, to.longitude - from.longitude);
}
