import type { ViewPack } from './pack.ts';
import type { PackName } from './pack-tags.ts';

const modules: { readonly [Name in PackName]: () => Promise<{ readonly pack: ViewPack }> } = {
  basics: () => import('./basics.ts'),
  swiper: () => import('./swiper.ts'),
  fields: () => import('./fields.ts'),
  scripts: () => import('./scripts.ts'),
  queries: () => import('./queries.ts'),
  motion: () => import('./motion.ts'),
  refresh: () => import('./refresh.ts'),
  painted: () => import('./painted.ts'),
  canvas: () => import('./canvas.ts'),
  map: () => import('./map.ts'),
  media: () => import('./media.ts'),
  rare: () => import('./rare.ts'),
  signs: () => import('./signs.ts'),
  movable: () => import('./movable.ts'),
  skyline: () => import('./skyline.ts'),
  surfaces: () => import('./surfaces.ts'),
  editor: () => import('./editor.ts'),
  controls: () => import('./controls.ts'),
  'rich-text': () => import('./rich-text.ts'),
  wheels: () => import('./wheels.ts'),
  regions: () => import('./regions.ts'),
};

/** A pack from its module: for views that run where modules can be imported, which a frame is not. */
export async function loadPack(name: PackName): Promise<ViewPack> {
  return (await modules[name]()).pack;
}
