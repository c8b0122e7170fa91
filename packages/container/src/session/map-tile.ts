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
