// Packs of built-in components
export { commonPacks } from './packs/common-packs.ts';
export { loadPack } from './packs/load-pack.ts';
export { PACK_TAGS, type PackName, packNames } from './packs/pack-tags.ts';
