import type { MiniAppManifest, MiniAppWindow } from './manifest.ts';

/**
 * app.json for a manifest. All of the manifest that has a meaning goes along under `miniapp`, for hosts that show icons,
 * descriptions and the reasons of permissions before they install.
 */
export function toAppJson(
  manifest: MiniAppManifest,
  pages: readonly string[],
): { readonly app: unknown; readonly theme?: unknown } {
  const { colorScheme, window } = manifest;
  const permission = toPermission(manifest.permissions);
  const app = { pages, window: toWindow(window), miniapp: manifest, ...(permission && { permission }) };
  if (colorScheme === undefined) return { app };
  // A colour scheme goes over the colours of the window.
  if (colorScheme !== 'auto') return { app: { ...app, window: { ...toWindow(window), ...SCHEMES[colorScheme] } } };
  const variables = Object.fromEntries(Object.keys(SCHEMES.light).map((name) => [name, `@${name}`]));
  return {
    app: { ...app, darkmode: true, themeLocation: 'theme.json', window: { ...toWindow(window), ...variables } },
    theme: SCHEMES,
  };
}

/** Names that permissions have elsewhere: of the Web's Permissions API, and of scopes as they are. */
const SCOPES: Readonly<Record<string, string>> = {
  geolocation: 'scope.userLocation',
  location: 'scope.userLocation',
  camera: 'scope.camera',
  microphone: 'scope.record',
  bluetooth: 'scope.bluetooth',
};

/** The reasons, where the question for consent shows them. A reason is not a grant: the question comes when an API is called. */
function toPermission(permissions: MiniAppManifest['permissions']): Readonly<Record<string, { desc: string }>> | undefined {
  const reasons = permissions.flatMap(({ name, reason }) => {
    const scope = name.startsWith('scope.') ? name : Object.hasOwn(SCOPES, name) ? SCOPES[name] : undefined;
    return scope === undefined || reason === undefined ? [] : [[scope, { desc: reason }] as const];
  });
  return reasons.length === 0 ? undefined : Object.fromEntries(reasons);
}

function toWindow(window: MiniAppWindow): Readonly<Record<string, unknown>> {
  return {
    backgroundColor: window.backgroundColor,
    backgroundTextStyle: window.backgroundTextStyle,
    enablePullDownRefresh: window.enablePullDownRefresh,
    navigationBarBackgroundColor: window.navigationBarBackgroundColor,
    navigationBarTextStyle: window.navigationBarTextStyle,
    navigationBarTitleText: window.navigationBarTitleText,
    // Full screen is without a navigation bar; the capsule stays, as the platform says of its own `custom`.
    navigationStyle: window.fullscreen ? 'custom' : window.navigationStyle,
    onReachBottomDistance: window.onReachBottomDistance,
    pageOrientation: window.orientation,
  };
}

/** The bar's colour has no member of its own in a scheme, but its text would not be read on any other. */
const SCHEMES = {
  light: {
    backgroundColor: '#ffffff',
    backgroundTextStyle: 'dark',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
  },
  dark: {
    backgroundColor: '#111111',
    backgroundTextStyle: 'light',
    navigationBarBackgroundColor: '#111111',
    navigationBarTextStyle: 'white',
  },
};
