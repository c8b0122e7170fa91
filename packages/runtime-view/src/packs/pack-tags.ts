// Which pack brings which built-in components; the view's own script has none. A page view asks for a pack when the templates
// that it has been given name one of its tags (docs/decisions/0014-component-packs.md).

export type PackName =
  | 'basics'
  | 'swiper'
  | 'fields'
  | 'scripts'
  | 'queries'
  | 'motion'
  | 'refresh'
  | 'painted'
  | 'canvas'
  | 'map'
  | 'media'
  | 'rare'
  | 'signs'
  | 'movable'
  | 'skyline'
  | 'surfaces'
  | 'editor'
  | 'controls'
  | 'wheels'
  | 'rich-text'
  | 'regions';

export const PACK_TAGS: { readonly [Name in PackName]: readonly string[] } = {
  basics: [
    'view',
    'text',
    'image',
    'button',
    'scroll-view',
    'form',
    'label',
    'navigator',
    'cover-view',
    'cover-image',
    'root-portal',
  ],
  swiper: ['swiper', 'swiper-item'],
  fields: ['input', 'textarea'],
  // For pages that have view scripts.
  scripts: [],
  // For pages about which the logic layer asks something.
  queries: [],
  // For elements that move by `animation`, or by `this.animate`.
  motion: [],
  // For pages that are pulled down to be made anew.
  refresh: [],
  // For every page, once it has been painted.
  painted: [],
  canvas: ['canvas'],
  map: ['map'],
  media: ['video', 'audio', 'camera'],
  rare: [
    'web-view',
    'live-player',
    'live-pusher',
    'voip-room',
    'official-account',
    'official-account-publish',
    'ad',
    'ad-custom',
    'open-data',
    'open-data-list',
    'open-data-item',
    'open-container',
    'channel-live',
    'channel-video',
    'functional-page-navigator',
    'store-home',
    'store-product',
    'store-gift',
    'store-coupon',
    'loading',
    'modal',
    'toast',
    'action-sheet',
    'action-sheet-item',
    'action-sheet-cancel',
  ],
  signs: ['icon', 'progress'],
  movable: ['movable-area', 'movable-view'],
  skyline: [
    'tap-gesture-handler',
    'double-tap-gesture-handler',
    'pan-gesture-handler',
    'scale-gesture-handler',
    'rotate-gesture-handler',
    'long-press-gesture-handler',
    'force-press-gesture-handler',
    'vertical-drag-gesture-handler',
    'horizontal-drag-gesture-handler',
    'sticky-section',
    'sticky-header',
    'list-view',
    'grid-view',
    'list-builder',
  ],
  surfaces: ['page-container', 'share-element', 'match-media', 'keyboard-accessory', 'page-meta', 'navigation-bar'],
  editor: ['editor'],
  controls: ['checkbox', 'checkbox-group', 'radio', 'radio-group', 'switch', 'slider'],
  'rich-text': ['rich-text'],
  wheels: ['picker', 'picker-view', 'picker-view-column'],
  // All of `wheels`, for pages with a picker of regions: see needed-packs.ts.
  regions: [],
};

export const packNames: readonly PackName[] = Object.keys(PACK_TAGS) as PackName[];
