/**
 * Built-in components whose names could be those of custom ones. A tag that looks like a component and is in neither list
 * was most likely forgotten in `usingComponents`; other unknown tags, such as `div`, are inert by design.
 */
const HYPHENATED_TAGS: ReadonlySet<string> = new Set(
  [
    'scroll-view swiper-item picker-view picker-view-column radio-group checkbox-group rich-text web-view cover-view cover-image',
    'movable-area movable-view match-media page-container page-meta navigation-bar root-portal share-element open-data',
    'open-container official-account official-account-publish live-player live-pusher voip-room channel-live channel-video',
    'functional-page-navigator keyboard-accessory ad-custom action-sheet sticky-header sticky-section list-view list-builder',
    'grid-view grid-builder nested-scroll-body nested-scroll-header draggable-sheet store-coupon store-gift store-home',
    'store-product tap-gesture-handler double-tap-gesture-handler pan-gesture-handler scale-gesture-handler',
    'force-press-gesture-handler long-press-gesture-handler horizontal-drag-gesture-handler vertical-drag-gesture-handler xr-frame',
  ]
    .join(' ')
    .split(' '),
);

export function looksLikeComponent(tag: string): boolean {
  return /[-A-Z]/.test(tag) && !HYPHENATED_TAGS.has(tag);
}
