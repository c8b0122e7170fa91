// Web Mercator: places on the earth, points on a square that is 256 pixels wide at scale 0 and twice that at each next one.

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const TILE_PX = 256;
/** Where the square ends. */
const MAX_LATITUDE = 85.051129;
const EARTH_METRES = 40_075_016.686;

function worldSize(scale: number): number {
  return TILE_PX * 2 ** scale;
}

export function toPoint({ latitude, longitude }: Place, scale: number): Point {
  const size = worldSize(scale);
  const sine = Math.sin((clamp(latitude, -MAX_LATITUDE, MAX_LATITUDE) * Math.PI) / 180);
  return {
    x: ((longitude + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  };
}

export function toPlace({ x, y }: Point, scale: number): Place {
  const size = worldSize(scale);
  const turns = 0.5 - clamp(y / size, 0, 1);
  const longitude = (x / size) * 360 - 180;
  return {
    latitude: 90 - (360 * Math.atan(Math.exp(-turns * 2 * Math.PI))) / Math.PI,
    // Round the earth and on.
    longitude: ((((longitude + 180) % 360) + 360) % 360) - 180,
  };
}

/** Pixels of a length on the ground, at a latitude. */
export function metresToPixels(metres: number, latitude: number, scale: number): number {
  const circumference = EARTH_METRES * Math.cos((clamp(latitude, -MAX_LATITUDE, MAX_LATITUDE) * Math.PI) / 180);
  return (metres / circumference) * worldSize(scale);
}

/** The largest scale, down to `min`, at which all places fit into a box. */
export function scaleToFit(places: readonly Place[], width: number, height: number, min: number, max: number): number {
  const points = places.map((place) => toPoint(place, 0));
  const spanX = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
  const spanY = Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y));
  const factor = Math.min(width / Math.max(spanX, 1e-9), height / Math.max(spanY, 1e-9));
  return clamp(Math.log2(Math.max(factor, 1e-9)), min, max);
}

/** The middle of the box round all places. */
export function middleOf(places: readonly Place[]): Place {
  const points = places.map((place) => toPoint(place, 0));
  const x = (Math.max(...points.map((point) => point.x)) + Math.min(...points.map((point) => point.x))) / 2;
  const y = (Math.max(...points.map((point) => point.y)) + Math.min(...points.map((point) => point.y))) / 2;
  return toPlace({ x, y }, 0);
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
