// Addresses
export {
  type AddressPrefix,
  formatMiniAppAddress,
  isAddressOf,
  type MiniAppAddress,
  parseMiniAppAddress,
} from './address/miniapp-address.ts';

// Reading
export { decodeManifest, isAppId, parseManifest } from './decode/decode-manifest.ts';

// Rules
export { isColour } from './decode/fields.ts';
export { PACKAGE_LIMITS } from './limits.ts';
export {
  createPackageReader,
  type PackageFileLocation,
  type PackageReader,
  type PackageSource,
  verifyFile,
} from './package-reader.ts';
export { createPathSet, findPathProblem, foldPath, type PathProblem, type PathSet } from './path-rules.ts';
export {
  type AppManifest,
  type AppPackageManifest,
  type ComponentConfig,
  type FileEntry,
  type LogicBundle,
  type LogicComponent,
  PACKAGE_FORMAT_VERSION,
  type SubpackageEntry,
  type TabBarConfig,
  type TabBarItem,
  type ViewBundle,
  type ViewComponent,
  type WindowConfig,
} from './types.ts';

// Writing
export { type PackageParts, type SubpackageParts, type WrittenPackage, writePackage } from './write-package.ts';
