// Bluetooth, near-field communication and augmented reality.

import { mockAsyncAndPromise, mockSync } from '../utils.ts';
import { emptyBuffer, idle, succeeding } from './mock-object.ts';

export function createDevices(): Record<string, unknown> {
  const floats = (): Float32Array => new Float32Array(0);
  return {
    createBLEPeripheralServer: mockAsyncAndPromise('createBLEPeripheralServer', {
      server: {
        ...succeeding('addService close removeService startAdvertising stopAdvertising writeCharacteristicValue'),
        ...idle(
          'onCharacteristicWriteRequest offCharacteristicWriteRequest onCharacteristicReadRequest offCharacteristicReadRequest ' +
            'onCharacteristicSubscribed offCharacteristicSubscribed onCharacteristicUnsubscribed offCharacteristicUnsubscribed',
        ),
      },
    }),
    getNFCAdapter: mockSync({
      ...succeeding('startDiscovery stopDiscovery'),
      ...idle(
        'getNdef getNfcA getNfcB getIsoDep getNfcF getNfcV getMifareClassic getMifareUltralight onDiscovered offDiscovered',
      ),
    }),
    createVKSession: mockSync({
      ...idle(
        'start stop destroy removeMarker removeOSDMarker update3DMode updateOSDThreshold detectFace detectBody detectHand runOCR on off',
      ),
      state: 0,
      config: {
        version: 'v2',
        track: {
          ...{ plane: { mode: 3 }, marker: false, OSD: false, face: { mode: 1 }, OCR: { mode: 1 }, body: { mode: 1 } },
          ...{ hand: { mode: 1 }, threeDof: false },
        },
        gl: undefined,
      },
      cameraSize: { width: 414, height: 672 },
      requestAnimationFrame: (callback: () => void) => setTimeout(callback, 0),
      cancelAnimationFrame: (timer: never) => clearTimeout(timer),
      getVKFrame: () => ({
        timestamp: 0,
        camera: { viewMatrix: floats(), intrinsics: floats(), getProjectionMatrix: floats },
        getCameraTexture: () => ({ yTexture: undefined, uvTexture: undefined }),
        getCameraBuffer: emptyBuffer,
        getDisplayTransform: floats,
      }),
      ...{ hitTest: () => [], addMarker: () => 0, getAllMarker: () => [], addOSDMarker: () => 0, getAllOSDMarker: () => [] },
    }),
  };
}
