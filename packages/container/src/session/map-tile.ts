import type { Resource } from './resources.ts';

/** One picture of the ground of a map, in the scheme that tile servers share: `zoom` 0 is the whole world in one. */
export interface MapTile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  /** What the page wants of the ground; absent where it wants nothing but the host's own. */
  readonly wanted?: MapGround;
}

/** A provider serves of it what it has. */
export interface MapGround {
  readonly satellite: boolean;
  readonly traffic: boolean;
  readonly pointsOfInterest: boolean;
  readonly buildings: boolean;
  /** Number of the style that the page names; 1 is the provider's own. */
  readonly style: number;
  /** The page's `subkey`, which names its own styles with the provider. */
  readonly key: string;
}

/**
 * Where the ground of `<map>` comes from: bytes of a picture of 256 by 256 pixels, or `undefined` for none. The host asks its
 * provider as itself; what an app looks at, the provider learns from the host alone.
 */
export type LoadMapTile = (tile: MapTile, appId: string) => Promise<Resource | undefined>;

/** The tile that a view's address names, `dinghy-tile:zoom/x/y?what=is&wanted`; `undefined` for other addresses. */
export function parseTileAddress(address: string): MapTile | undefined {
  const match = /^dinghy-tile:(\d{1,2})\/(\d{1,8})\/(\d{1,8})(?:\?([\w=&-]{1,200}))?$/.exec(address);
  if (match === null) return undefined;
  const [zoom = 0, x = 0, y = 0] = match.slice(1, 4).map(Number);
  const count = 2 ** zoom;
  if (zoom > 22 || x >= count || y >= count) return undefined;
  return match[4] === undefined ? { zoom, x, y } : { zoom, x, y, wanted: parseGround(match[4]) };
}

function parseGround(query: string): MapGround {
  const wanted = new URLSearchParams(query);
  return {
    satellite: wanted.has('satellite'),
    traffic: wanted.has('traffic'),
    pointsOfInterest: !wanted.has('nopoi'),
    buildings: !wanted.has('nobuilding'),
    style: Number(wanted.get('style') ?? 1),
    key: wanted.get('key') ?? '',
  };
}
