// The ground of a map: pictures from the host's tile provider, or, without one, a grid that moves and grows with the map.

import { type Point, TILE_PX } from './projection.ts';

export interface Ground {
  /** Shows the part of the world whose corner is `corner`, in pixels of that scale. */
  show(corner: Point, width: number, height: number, scale: number): void;
  dispose(): void;
}

/** Of a tile, by the address that the host knows: `dinghy-tile:zoom/x/y`. */
export type LoadTile = (address: string) => Promise<string>;

const GRID_PX = 64;
/** A host without tiles has said so this often before it is left in peace. */
const MAX_FAILURES = 2;
const MAX_ZOOM = 19;

export function createGround(layer: HTMLElement, load: LoadTile): Ground {
  const tiles = new Map<string, HTMLImageElement>();
  let failures = 0;
  let isDisposed = false;

  const add = (key: string, address: string): HTMLImageElement => {
    const tile = layer.ownerDocument.createElement('img');
    tile.alt = '';
    tile.draggable = false;
    tiles.set(key, tile);
    load(address).then(
      (url) => {
        if (isDisposed || tiles.get(key) !== tile) return;
        failures = 0;
        tile.src = url;
        layer.append(tile);
      },
      () => {
        failures += 1;
      },
    );
    return tile;
  };

  return {
    show(corner, width, height, scale) {
      const grid = GRID_PX * 2 ** (scale - Math.floor(scale));
      layer.style.backgroundSize = `${grid}px ${grid}px`;
      layer.style.backgroundPosition = `${-(corner.x % grid)}px ${-(corner.y % grid)}px`;
      const zoom = Math.min(MAX_ZOOM, Math.max(0, Math.floor(scale)));
      const size = TILE_PX * 2 ** (scale - zoom);
      const count = 2 ** zoom;
      const seen = new Set<string>();
      if (failures < MAX_FAILURES) {
        for (let y = Math.floor(corner.y / size); y * size < corner.y + height; y++) {
          for (let x = Math.floor(corner.x / size); x * size < corner.x + width; x++) {
            if (y < 0 || y >= count) continue;
            const key = `${zoom}/${x}/${y}`;
            seen.add(key);
            // Round the earth and on: the same tile stands at several places.
            const tile = tiles.get(key) ?? add(key, `dinghy-tile:${zoom}/${((x % count) + count) % count}/${y}`);
            tile.style.transform = `translate(${x * size - corner.x}px, ${y * size - corner.y}px) scale(${size / TILE_PX})`;
          }
        }
      }
      for (const [key, tile] of tiles) {
        if (seen.has(key)) continue;
        tile.remove();
        tiles.delete(key);
      }
    },
    dispose() {
      isDisposed = true;
      tiles.clear();
      layer.replaceChildren();
    },
  };
}
