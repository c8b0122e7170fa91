// Draws the tab bar's icons (81 × 81 PNG, as WeChat asks) from signed distances, so that no picture file comes from
// anywhere else. Run it with `npm run draw` after a change; the files are checked in.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodePng } from './encode-png.mjs';

const SIZE = 81;
const STROKE = 5;
const folder = join(dirname(fileURLToPath(import.meta.url)), '../miniprogram/images/tab');

const circle = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;
const box = (cx, cy, halfWidth, halfHeight, corner) => (x, y) => {
  const dx = Math.abs(x - cx) - halfWidth + corner;
  const dy = Math.abs(y - cy) - halfHeight + corner;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
};
const line =
  (...points) =>
  (x, y) => {
    let nearest = Infinity;
    for (let index = 1; index < points.length; index += 1) {
      const [ax, ay] = points[index - 1];
      const [bx, by] = points[index];
      const share = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
      nearest = Math.min(nearest, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
    }
    return nearest;
  };
const polygon =
  (...points) =>
  (x, y) => {
    let isInside = false;
    for (let index = 0, last = points.length - 1; index < points.length; last = index, index += 1) {
      const [ax, ay] = points[index];
      const [bx, by] = points[last];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    }
    const edge = line(...points, points[0])(x, y);
    return isInside ? -edge : edge;
  };
const outline = (shape) => (x, y) => Math.abs(shape(x, y)) - STROKE / 2;
const stroke = (shape) => (x, y) => shape(x, y) - STROKE / 2;
const both = (first, second) => (x, y) => Math.max(first(x, y), second(x, y));
const any =
  (...shapes) =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));
const without = (shape, hole) => (x, y) => Math.max(shape(x, y), -hole(x, y));
const above = (limit) => (_x, y) => y - limit;

const house = polygon([40.5, 14], [69, 38], [63, 38], [63, 67], [18, 67], [18, 38], [12, 38]);
const door = box(40.5, 58, 6, 10, 3);
const tiles = [box(26, 26, 11, 11, 4), circle(55, 26, 12), box(26, 55, 11, 11, 4), box(55, 55, 11, 11, 4)];
const basket = polygon([19, 31], [67, 31], [61, 56], [27, 56]);
const wheels = [circle(31, 67, 4.5), circle(57, 67, 4.5)];
const handle = stroke(line([9, 17], [17, 17], [20, 31]));
const head = circle(40.5, 28, 12);
const shoulders = both(circle(40.5, 68, 24), above(67));

const icons = {
  home: [any(outline(house), door), without(house, door)],
  category: [any(...tiles.map(outline)), any(...tiles)],
  cart: [any(outline(basket), handle, ...wheels), any(basket, handle, ...wheels)],
  profile: [any(outline(head), outline(shoulders)), any(head, shoulders)],
};

mkdirSync(folder, { recursive: true });
for (const [name, [plain, active]] of Object.entries(icons)) {
  writeFileSync(join(folder, `${name}.png`), draw(plain, [0x8a, 0x8f, 0x98]));
  writeFileSync(join(folder, `${name}-active.png`), draw(active, [0x12, 0x6e, 0x6a]));
}

function draw(shape, [red, green, blue]) {
  const pixels = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      // The distance to the edge in pixels is the coverage of a pixel on it.
      const coverage = Math.min(1, Math.max(0, 0.5 - shape(x + 0.5, y + 0.5)));
      pixels.set([red, green, blue, Math.round(coverage * 255)], (y * SIZE + x) * 4);
    }
  }
  return encodePng(SIZE, SIZE, pixels);
}
