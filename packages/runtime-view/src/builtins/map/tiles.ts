// The ground of a map: pictures from the host's tile provider, or, without one, a grid that moves and grows with the map.

import { type Point, TILE_PX } from './projection.ts';

export interface Ground {
  /**
   * Shows the part of the world whose corner is `corner`, in pixels of that scale, in a box of the map. `layers` is what the
   * page wants of the ground, as the host's addresses name it.
   */
  show(corner: Point, box: GroundBox, scale: number, layers: string): void;
  dispose(): void;
}

export interface GroundBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of a tile, by the address that the host knows: `dinghy-tile:zoom/x/y`, and `?` with what the page wants to see on it. */
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
    show(corner, { x: left, y: top, width, height }, scale, layers) {
      layer.style.inset = `${top}px auto auto ${left}px`;
      layer.style.width = `${width}px`;
      layer.style.height = `${height}px`;
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
            const key = `${zoom}/${x}/${y}${layers}`;
            seen.add(key);
            // Round the earth and on: the same tile stands at several places.
            const tile = tiles.get(key) ?? add(key, `dinghy-tile:${zoom}/${((x % count) + count) % count}/${y}${layers}`);
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

/** In the order in which they are written, so that the same wishes are the same address. */
const LAYERS = [
  ['satellite', 'enableSatellite', true],
  ['traffic', 'enableTraffic', true],
  ['nopoi', 'enablePoi', false],
  ['nobuilding', 'enableBuilding', false],
] as const;

type LayerSetting = (typeof LAYERS)[number][1] | 'layerStyle' | 'subkey';

/** What a page wants of the ground, as a query: '' for the host's own. */
export function tileLayers(setting: (name: LayerSetting) => unknown): string {
  const words: string[] = LAYERS.filter(([, name, when]) => setting(name) === when).map(([word]) => word);
  const style = Number(setting('layerStyle'));
  if (Number.isInteger(style) && style > 1 && style < 1000) words.push(`style=${style}`);
  const key = setting('subkey');
  if (typeof key === 'string' && /^[\w-]{1,64}$/.test(key)) words.push(`key=${key}`);
  return words.length === 0 ? '' : `?${words.join('&')}`;
}
