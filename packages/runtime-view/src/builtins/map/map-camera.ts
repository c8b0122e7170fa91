// From which side a map is seen: its middle, scale, turn and tilt, and what these make of places on the earth. The ground and
// what is drawn on it lie on a plane that styles turn and tilt; markers stand upright, so their places are worked out here by
// the same rule.

import { clamp, type Place, type Point, TILE_PX, toPlace, toPoint } from './projection.ts';

export interface MapCamera {
  center: Place;
  scale: number;
  /** Degrees, clockwise. */
  rotate: number;
  /** Degrees that the far edge leans back by. */
  skew: number;
  /** To pixels of the map's box, on the side of the earth that is seen. */
  project(place: Place): Point;
  unproject(point: Point): Place;
  /** The same as `project`, before the plane is turned and tilted. */
  lay(place: Place): Point;
  /** From the map's middle to what is seen at a point of its box, along the plane. */
  offsetOf(point: Point): Point;
  /** The part of the plane that is seen, in pixels from the box's own corner. */
  seen(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Of the plane, about the box's middle. */
  transform(): string;
}

/** A tilted plane goes on to the horizon; so much of it is drawn, in sizes of the box. */
const FARTHEST = 3;
/** How far the eye is away, in sizes of the box. */
const EYE = 3;

export function createMapCamera(box: { readonly clientWidth: number; readonly clientHeight: number }): MapCamera {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const eye = (): number => EYE * Math.max(1, box.clientWidth, box.clientHeight);
  const turn = ({ x, y }: Point, degrees: number): Point => {
    const [sine, cosine] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
    return { x: x * cosine - y * sine, y: x * sine + y * cosine };
  };
  const camera: MapCamera = {
    center: { latitude: 0, longitude: 0 },
    scale: 16,
    rotate: 0,
    skew: 0,
    lay(place) {
      const from = toPoint(camera.center, camera.scale);
      const { x, y } = toPoint(place, camera.scale);
      const world = TILE_PX * 2 ** camera.scale;
      const across = x - from.x;
      return { x: across - world * Math.round(across / world) + box.clientWidth / 2, y: y - from.y + box.clientHeight / 2 };
    },
    project(place) {
      const { x, y } = camera.lay(place);
      const turned = turn({ x: x - box.clientWidth / 2, y: y - box.clientHeight / 2 }, camera.rotate);
      const nearness = eye() / Math.max(1, eye() - turned.y * Math.sin(radians(camera.skew)));
      return {
        x: turned.x * nearness + box.clientWidth / 2,
        y: turned.y * Math.cos(radians(camera.skew)) * nearness + box.clientHeight / 2,
      };
    },
    offsetOf(point) {
      const x = point.x - box.clientWidth / 2;
      const y = point.y - box.clientHeight / 2;
      const [sine, cosine] = [Math.sin(radians(camera.skew)), Math.cos(radians(camera.skew))];
      const down = (y * eye()) / Math.max(1, eye() * cosine + y * sine);
      const nearness = eye() / Math.max(1, eye() - down * sine);
      return turn({ x: x / nearness, y: down }, -camera.rotate);
    },
    unproject(point) {
      const from = toPoint(camera.center, camera.scale);
      const { x, y } = camera.offsetOf(point);
      return toPlace({ x: from.x + x, y: from.y + y }, camera.scale);
    },
    seen() {
      const { clientWidth: width, clientHeight: height } = box;
      const corners = [0, width].flatMap((x) => [0, height].map((y) => camera.offsetOf({ x, y })));
      const far = FARTHEST * Math.max(width, height);
      const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
      const [right, bottom] = [Math.max(...corners.map(({ x }) => x)), Math.max(...corners.map(({ y }) => y))];
      const x = clamp(left, -far, 0);
      const y = clamp(top, -far, 0);
      return { x: x + width / 2, y: y + height / 2, width: clamp(right, 0, far) - x, height: clamp(bottom, 0, far) - y };
    },
    transform() {
      if (camera.rotate === 0 && camera.skew === 0) return '';
      return `perspective(${eye()}px) rotateX(${camera.skew}deg) rotateZ(${camera.rotate}deg)`;
    },
  };
  return camera;
}
