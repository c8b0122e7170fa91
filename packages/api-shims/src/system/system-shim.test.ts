import { decodeSchema } from '@dinghy/bridge-protocol';
import { type DocumentedApi, documentedApis } from '@dinghy/bridge-protocol/reference';
import { describe, expect, test } from 'vitest';
import type { SystemFacts } from './system-facts.ts';
import { createSystemShim } from './system-shim.ts';

const facts: SystemFacts = {
  window: {
    pixelRatio: 2,
    screenWidth: 375,
    screenHeight: 700,
    windowWidth: 375,
    windowHeight: 606,
    statusBarHeight: 20,
    safeArea: { left: 0, right: 375, top: 20, bottom: 700, width: 375, height: 680 },
    screenTop: 64,
  },
  device: { brand: 'browser', model: 'PC', system: 'Linux', platform: 'devtools', benchmarkLevel: -1 },
  app: { SDKVersion: '3.0.0', language: 'en', version: '1.0.0', theme: 'light', fontSizeSetting: 16, host: { appId: 'host' } },
  setting: { bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' },
  authorize: {
    albumAuthorized: 'not determined',
    cameraAuthorized: 'not determined',
    locationAuthorized: 'not determined',
    microphoneAuthorized: 'not determined',
    notificationAuthorized: 'not determined',
  },
};

describe('createSystemShim', () => {
  test.each(Object.entries(createSystemShim({ read: () => facts }).facts()))('%s is as its descriptor says', (api, answer) => {
    const { result } = documentedApis[api] as DocumentedApi;
    expect(decodeSchema(result, answer)).toEqual(answer);
  });

  test('getSystemInfo joins window, device, app and settings, read anew each time', () => {
    let width = 375;
    const shim = createSystemShim({ read: () => ({ ...facts, window: { ...facts.window, windowWidth: width } }) });
    width = 430;
    const answer = (shim.apis.getSystemInfo as () => object)();
    expect(answer).toMatchObject({ windowWidth: 430, platform: 'devtools', SDKVersion: '3.0.0', deviceOrientation: 'portrait' });
  });
});
