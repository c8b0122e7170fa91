// What the information APIs say, in the platform's words. Sizes in CSS pixels, coordinates from the container's top left.

export interface WindowFacts {
  readonly pixelRatio: number;
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly windowWidth: number;
  /** Of the page: without navigation bar and tab bar. */
  readonly windowHeight: number;
  readonly statusBarHeight: number;
  readonly safeArea: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly width: number;
    readonly height: number;
  };
  /** Distance of the page's top from the screen's. */
  readonly screenTop: number;
}

export interface DeviceFacts {
  readonly brand: string;
  readonly model: string;
  readonly system: string;
  readonly platform: 'ios' | 'android' | 'ohos' | 'windows' | 'mac' | 'devtools' | 'web';
  /** -1 where it is not known. */
  readonly benchmarkLevel: number;
}

export interface AppFacts {
  /** Version of the base library whose behaviour is implemented. */
  readonly SDKVersion: string;
  readonly language: string;
  /** Version of the host app. */
  readonly version: string;
  readonly theme: 'light' | 'dark';
  readonly fontSizeSetting: number;
  readonly host: { readonly appId: string };
}

export interface SettingFacts {
  readonly bluetoothEnabled: boolean;
  readonly locationEnabled: boolean;
  readonly wifiEnabled: boolean;
  readonly deviceOrientation: 'portrait' | 'landscape';
}

export type Authorization = 'authorized' | 'denied' | 'not determined';

export interface AuthorizeFacts {
  readonly albumAuthorized: Authorization;
  readonly cameraAuthorized: Authorization;
  readonly locationAuthorized: Authorization;
  readonly microphoneAuthorized: Authorization;
  readonly notificationAuthorized: Authorization;
}

export interface BatteryFacts {
  /** 1 to 100. */
  readonly level: number;
  readonly isCharging: boolean;
  readonly isLowPowerModeEnabled: boolean;
}

export interface SystemFacts {
  readonly window: WindowFacts;
  readonly device: DeviceFacts;
  readonly app: AppFacts;
  readonly setting: SettingFacts;
  readonly authorize: AuthorizeFacts;
  /** Where the device tells of it. */
  readonly battery?: BatteryFacts | undefined;
}
