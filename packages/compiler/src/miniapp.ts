// W3C MiniApp packages
export type { HashName, PackageSignature, SignatureCrypto, SignatureScheme } from './project/miniapp/archive/verify-signature.ts';
export type { LocalizedMembers, MiniAppManifest, MiniAppWindow } from './project/miniapp/manifest.ts';
export { type OpenedMiniApp, type OpenMiniAppOptions, openMiniApp } from './project/miniapp/open-miniapp.ts';
