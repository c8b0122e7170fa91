import type { MapGround, MapTile } from './map-tile.ts';

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
