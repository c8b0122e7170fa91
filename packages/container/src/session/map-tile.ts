import type { Resource } from './resources.ts';

/** One picture of the ground of a map, in the scheme that tile servers share: `zoom` 0 is the whole world in one. */
export interface MapTile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Where the ground of `<map>` comes from: bytes of a picture of 256 by 256 pixels, or `undefined` for none. The host asks its
 * provider as itself; what an app looks at, the provider learns from the host alone.
 */
export type LoadMapTile = (tile: MapTile, appId: string) => Promise<Resource | undefined>;

/** The tile that a view's address names, `dinghy-tile:zoom/x/y`; `undefined` for other addresses. */
export function parseTileAddress(address: string): MapTile | undefined {
  const match = /^dinghy-tile:(\d{1,2})\/(\d{1,8})\/(\d{1,8})$/.exec(address);
  if (match === null) return undefined;
  const [zoom = 0, x = 0, y = 0] = match.slice(1).map(Number);
  const count = 2 ** zoom;
  return zoom <= 22 && x < count && y < count ? { zoom, x, y } : undefined;
}
