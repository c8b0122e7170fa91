/** Tags that the platform has components for; in the DOM they are called `wx-view` and so on. */
const BUILT_IN: ReadonlySet<string> = new Set(
  (
    'cover-image cover-view grid-view list-view match-media movable-area movable-view page-container root-portal scroll-view ' +
    'share-element sticky-header sticky-section swiper swiper-item view icon progress rich-text text button checkbox ' +
    'checkbox-group editor form input keyboard-accessory label picker picker-view picker-view-column radio radio-group slider ' +
    'switch textarea functional-page-navigator navigator audio camera channel-live channel-video image live-player ' +
    'live-pusher video voip-room map canvas web-view ad ad-custom official-account open-data navigation-bar page-meta'
  ).split(' '),
);

/** Tags that object definitions may use as what they are in HTML, also where the platform has one of that name. */
const HTML: ReadonlySet<string> = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup ' +
    'data datalist dd del dfn div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr ' +
    'html i iframe img input ins kbd keygen label legend li link main map mark meta meter nav noscript object ol optgroup ' +
    'option output p param pre progress q rb rp rt rtc ruby s samp script section select small source span strong style ' +
    'sub sup table tbody td template textarea tfoot th thead time title tr track u ul var video wbr'
  ).split(' '),
);

export function isHtmlTag(tag: string): boolean {
  return HTML.has(tag);
}

export function isBuiltInTag(tag: string): boolean {
  return BUILT_IN.has(tag);
}

/** Marks a tag of a compiled template as HTML's own. */
export const HTML_TAG_MARK = '!';

/** Tag of an element in the DOM and in `toJSON`. */
export function toDomTag(tag: string): string {
  if (tag.startsWith(HTML_TAG_MARK)) return tag.slice(1);
  return isBuiltInTag(tag) ? `wx-${tag}` : tag;
}
