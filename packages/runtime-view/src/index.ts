// Page views

// Units: built-in components, as packs bring them
export type { BuiltIn } from './builtins/unit.ts';
export { createPageView, type PageView, type PageViewOptions } from './create-page-view.ts';
export type { LoadPack } from './packs/create-packs.ts';
export type { PackTable, ViewPack } from './packs/pack.ts';
export type { PackName } from './packs/pack-tags.ts';
