// W3C MiniApp packages
export type { MiniAppManifest, MiniAppWindow } from './project/miniapp/manifest.ts';
export { type OpenedMiniApp, type OpenMiniAppOptions, openMiniApp } from './project/miniapp/open-miniapp.ts';
