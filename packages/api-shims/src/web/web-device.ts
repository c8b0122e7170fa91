// Facts about the browser, in the platform's words.

import type { AppFacts, AuthorizeFacts, DeviceFacts, SettingFacts } from '../system/system-facts.ts';

/**
 * Base library whose documented behaviour is implemented. Mini-programs compare it before they use newer functions, and
 * missing functions are callable anyway; a lower number would send them to removed ones.
 */
const BASE_LIBRARY_VERSION = '3.0.0';

export function readWebDevice(): DeviceFacts {
  const agent = navigator.userAgent;
  const version = (pattern: RegExp): string => pattern.exec(agent)?.[1]?.replace(/_/g, '.') ?? '';
  // An iPad calls itself a Macintosh; only the number of touch points tells.
  const isPad = /Macintosh/.test(agent) && navigator.maxTouchPoints > 1;
  if (isPad || /iPhone|iPad|iPod/.test(agent)) {
    return {
      brand: 'iPhone',
      model: isPad || /iPad/.test(agent) ? 'iPad' : 'iPhone',
      system: `iOS ${version(/OS ([\d_]+)/) || '17.0'}`,
      platform: 'ios',
      benchmarkLevel: -1,
    };
  }
  if (/Android/.test(agent)) {
    // `(Linux; Android 13; Pixel 7 Build/TQ3A)`
    const [, named = ''] = agent.slice(agent.indexOf('Android')).split(')', 1).join('').split(';');
    const model = named.split(' Build', 1).join('').trim() || 'Android';
    return {
      brand: model.split(' ')[0] ?? 'Android',
      model,
      system: `Android ${version(/Android ([\d.]+)/)}`.trim(),
      platform: 'android',
      benchmarkLevel: -1,
    };
  }
  if (/Windows/.test(agent))
    return {
      brand: 'microsoft',
      model: 'PC',
      system: `Windows ${version(/Windows NT ([\d.]+)/)}`.trim(),
      platform: 'windows',
      benchmarkLevel: -1,
    };
  if (/Macintosh/.test(agent))
    return {
      brand: 'apple',
      model: 'Mac',
      system: `macOS ${version(/Mac OS X ([\d_]+)/)}`.trim(),
      platform: 'mac',
      benchmarkLevel: -1,
    };
  return { brand: 'browser', model: 'PC', system: 'Linux', platform: 'devtools', benchmarkLevel: -1 };
}

export interface WebAppLooks {
  readonly theme: 'light' | 'dark';
  /** CSS pixels. */
  readonly fontSizeSetting: number;
}

export function readWebApp(host: { readonly appId: string; readonly version: string }, looks: WebAppLooks): AppFacts {
  return {
    SDKVersion: BASE_LIBRARY_VERSION,
    // The platform writes zh_CN where browsers write zh-CN.
    language: navigator.language.replace('-', '_'),
    version: host.version,
    theme: looks.theme,
    fontSizeSetting: looks.fontSizeSetting,
    host: { appId: host.appId },
  };
}

/** @param isWide the mini-program's screen is wider than high, which is all that it knows of the device */
export function readWebSetting(isWide: boolean): SettingFacts {
  return {
    bluetoothEnabled: false,
    locationEnabled: 'geolocation' in navigator,
    wifiEnabled: navigator.onLine,
    deviceOrientation: isWide ? 'landscape' : 'portrait',
  };
}

/** A browser asks when it comes to it, and does not say beforehand without being asked asynchronously. */
export function readWebAuthorize(): AuthorizeFacts {
  const unknown = 'not determined';
  return {
    albumAuthorized: unknown,
    cameraAuthorized: unknown,
    locationAuthorized: unknown,
    microphoneAuthorized: unknown,
    notificationAuthorized: unknown,
  };
}
