// `wx.createMapContext`.

import { mockAsync } from '../utils.ts';
import { nothing, succeeding } from './mock-object.ts';

export function createMapContext(): object {
  const center = { latitude: 23.12908, longitude: 113.26436 };
  return {
    ...succeeding(
      'addArc addCustomLayer addGroundOverlay addMarkers addVisualLayer eraseLines includePoints initMarkerCluster moveAlong ' +
        'moveToLocation openMapApp removeArc removeCustomLayer removeGroundOverlay removeMarkers removeVisualLayer setBoundary ' +
        'setCenterOffset setLocMarkerIcon translateMarker updateGroundOverlay',
    ),
    executeVisualLayerCommand: mockAsync('executeVisualLayerCommand', { data: '{}' }),
    fromScreenLocation: mockAsync('fromScreenLocation', center),
    getCenterLocation: mockAsync('getCenterLocation', center),
    getRegion: mockAsync('getRegion', {
      southwest: { latitude: 39.91506279020459, longitude: 116.44712539672851 },
      northeast: { latitude: 39.92493685384383, longitude: 116.47287460327148 },
    }),
    getRotate: mockAsync('getRotate', { rotate: 0 }),
    getScale: mockAsync('getScale', { scale: 14 }),
    getSkew: mockAsync('getSkew', { scale: 0 }),
    on: nothing,
    toScreenLocation: mockAsync('toScreenLocation', { x: 0, y: 0 }),
  };
}
