import { describe, expect, it } from 'vitest';
import { parseTileAddress } from './parse-tile-address.ts';

describe('parseTileAddress', () => {
  it.each([
    ['dinghy-tile:0/0/0', { zoom: 0, x: 0, y: 0 }],
    ['dinghy-tile:3/7/5', { zoom: 3, x: 7, y: 5 }],
    [
      'dinghy-tile:3/7/5?satellite&nopoi&style=2&key=a-b',
      {
        zoom: 3,
        x: 7,
        y: 5,
        wanted: { satellite: true, traffic: false, pointsOfInterest: false, buildings: true, style: 2, key: 'a-b' },
      },
    ],
    ['dinghy-tile:3/7/5?satellite/../x', undefined],
    ['dinghy-tile:3/8/5', undefined],
    ['dinghy-tile:23/0/0', undefined],
    ['dinghy-tile:1/-1/0', undefined],
    ['dinghy-tile:1/0/0/../..', undefined],
    ['https://a.test/1/0/0', undefined],
  ])('reads %s', (address, tile) => {
    expect(parseTileAddress(address)).toEqual(tile);
  });
});
