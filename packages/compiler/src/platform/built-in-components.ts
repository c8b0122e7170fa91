// The platform's built-in components with their attributes and events, for findings only: a name that is not here is
// compiled like one that is. So a gap costs a suggestion, and never a program.
//
//   tag = attributes … | events …

import { toCamelCase } from '@dinghy/template';

const TABLE = `
ad = unit-id ad-type ad-theme ad-intervals | load error close
ad-custom = unit-id ad-intervals | load error close hide
audio = id loop src controls poster name author | error play pause timeupdate ended
animation-video = resource-width resource-height canvas-style path loop autoplay alpha-direction | started ended
button = size type plain disabled loading form-type open-type hover-class hover-stop-propagation hover-start-time
  hover-stay-time lang session-from send-message-title send-message-path send-message-img app-parameter show-message-card
  phone-number-no-quota-toast business-id group-id guild-id public-id activity-id need-show-entrance entrance-path scope
  scopes agree-privacy
  | getuserinfo contact createliveactivity getphonenumber getrealtimephonenumber error opensetting launchapp chooseavatar
  agreeprivacyauthorization getauthorize followlifestyle login im addgroupapp
camera = mode resolution device-position flash frame-size | stop error initdone scancode
canvas = type canvas-id disable-scroll | touchstart touchmove touchend touchcancel longtap error
channel-live = feed-id finder-user-name |
channel-video = feed-token feed-id finder-user-name object-fit autoplay loop muted | error
checkbox = value disabled checked color name |
checkbox-group = name | change
cover-image = src referrer-policy | load error
cover-view = scroll-top marker-id |
double-tap-gesture-handler = tag simultaneous-handlers native-view |
draggable-sheet = initial-child-size min-child-size max-child-size snap snap-sizes | sizeupdate
editor = read-only placeholder show-img-size show-img-toolbar show-img-resize confirm-type
  | ready focus blur input statuschange
force-press-gesture-handler = tag simultaneous-handlers native-view |
form = report-submit report-submit-timeout | submit reset submitToGroup
functional-page-navigator = version name args | success fail cancel
grid-builder = type list child-count cross-axis-count max-cross-axis-extent main-axis-gap cross-axis-gap padding
  | itembuild itemdispose
grid-view = type cross-axis-count max-cross-axis-extent main-axis-gap cross-axis-gap padding |
horizontal-drag-gesture-handler = tag simultaneous-handlers native-view |
icon = type size color |
image = src mode show-menu-by-longpress webp lazy-load fade-in forceHttps referrer-policy background-size | load error
input = value type password placeholder placeholder-style placeholder-class disabled maxlength cursor-spacing auto-focus
  focus confirm-type always-embed confirm-hold cursor cursor-color selection-start selection-end adjust-position hold-keyboard
  safe-password-cert-path safe-password-length safe-password-time-stamp safe-password-nonce safe-password-salt
  safe-password-custom-hash name random-number controlled auto-fill cursor-height caret-color step min max
  | input change focus blur confirm keyboardheightchange nicknamereview selectionchange keyboardcompositionstart
  keyboardcompositionupdate keyboardcompositionend
keyboard-accessory = |
label = for |
list-builder = type list child-count child-height padding | itembuild itemdispose
list-view = padding |
live-player = src mode autoplay muted orientation object-fit background-mute min-cache max-cache sound-mode
  auto-pause-if-navigate auto-pause-if-open-native picture-in-picture-mode picture-in-picture-init-position
  enable-auto-rotation referrer-policy enable-casting
  | statechange fullscreenchange netstatus audiovolumenotify enterpictureinpicture leavepictureinpicture castinguserselect
  castingstatechange castinginterrupt
live-pusher = url mode autopush muted enable-camera auto-focus orientation beauty whiteness aspect min-bitrate max-bitrate
  audio-quality waiting-image waiting-image-hash zoom device-position background-mute mirror remote-mirror local-mirror
  audio-reverb-type enable-mic enable-agc enable-ans audio-volume-type video-width video-height beauty-style filter
  picture-in-picture-mode fps voice-changer-type custom-effect skin-whiteness skin-smoothness face-thinness eye-bigness
  | statechange netstatus error bgmstart bgmprogress bgmcomplete audiovolumenotify enterpictureinpicture
  leavepictureinpicture
location-button = |
long-press-gesture-handler = tag simultaneous-handlers native-view |
map = longitude latitude scale min-scale max-scale markers covers polyline circles controls include-points show-location
  polygons subkey layer-style rotate skew enable-3D show-compass show-scale enable-overlooking enable-zoom enable-scroll
  enable-rotate enable-satellite enable-traffic enable-poi enable-building setting enable-auto-max-overlooking
  | tap markertap labeltap controltap callouttap updated regionchange poitap polylinetap abilitysuccess abilityfailed
  authsuccess interpolatepoint error visualmapupdate anchorpointtap
match-media = min-width max-width width min-height max-height height orientation |
media-template = |
movable-area = scale-area |
movable-view = direction inertia out-of-bounds x y damping friction disabled scale scale-min scale-max scale-value animation
  | change scale htouchmove vtouchmove dragend
native-component = |
navigation-bar = title loading front-color background-color color-animation-duration color-animation-timing-func |
navigator = target url open-type delta app-id path extra-data version short-link hover-class hover-stop-propagation
  hover-start-time hover-stay-time | success fail complete
nested-scroll-body = |
nested-scroll-header = |
official-account = | load error
official-account-publish = path | error load
open-container = container-type closed-color closed-elevation closed-border-radius middle-color open-color open-elevation
  open-border-radius transition-type transition-duration |
open-data = type open-gid lang default-text default-avatar | error
open-data-item = index |
open-data-list = type query |
page-container = show duration z-index overlay position round close-on-slide-down overlay-style custom-style close-on-slideDown
  | beforeenter enter afterenter beforeleave leave afterleave clickoverlay
page-meta = background-text-style background-color background-color-top background-color-bottom root-background-color scroll-top
  scroll-duration page-style root-font-size page-font-size page-orientation | resize scroll scrolldone
pan-gesture-handler = tag simultaneous-handlers native-view |
picker = header-text mode disabled range range-key value start end fields custom-item level name header-selector
  | change cancel columnchange
picker-view = value indicator-style indicator-class mask-style mask-class immediate-change name | change pickstart pickend
picker-view-column = |
progress = percent show-info border-radius font-size stroke-width color activeColor backgroundColor active active-mode duration
  | activeend
radio = value checked disabled color name |
radio-group = name | change
rich-text = nodes space user-select mode preview |
root-portal = enable |
rotate-gesture-handler = tag simultaneous-handlers native-view |
scale-gesture-handler = tag simultaneous-handlers native-view |
scroll-view = scroll-x scroll-y upper-threshold lower-threshold scroll-top scroll-left scroll-into-view
  scroll-into-view-offset scroll-into-view-within-extent scroll-into-view-alignment scroll-with-animation
  enable-back-to-top enable-flex scroll-anchoring enable-passive refresher-enabled refresher-threshold
  refresher-default-style refresher-background refresher-triggered refresher-two-level-enabled
  refresher-two-level-triggered refresher-two-level-threshold refresher-two-level-close-threshold
  refresher-two-level-scroll-enabled refresher-ballistic-refresh-enabled refresher-two-level-pinned enhanced bounces
  show-scrollbar paging-enabled fast-deceleration type associative-container using-sticky cache-extent min-drag-distance
  padding clip reverse scroll-start scroll-end
  | scrolltoupper scrolltolower scroll scrollstart scrollend dragstart dragging dragend refresherpulling refresherrefresh
  refresherrestore refresherabort refresherwillrefresh refresherstatuschange
selection = |
share-element = key name transform duration easing-function transition-on-gesture shuttle-on-push shuttle-on-pop rect-tween-type |
slider = min max step disabled value color selected-color activeColor backgroundColor block-size block-color show-value name
  | change changing
snapshot = mode |
slot = name |
span = |
sticky-header = offset-top | stickontopchange
sticky-section = push-pinned-header |
store-coupon = appid coupon-id custom-style | entersuccess entererror
store-gift = |
store-home = appid |
store-product = appid product-id product-promotion-link custom-content custom-style product-style media-id
  | entersuccess entererror
swiper = indicator-dots indicator-color indicator-active-color autoplay current current-item-id interval duration circular
  vertical previous-margin next-margin snap-to-edge display-multiple-items skip-hidden-item-layout easing-function
  cache-extent layout-type transformer-type indicator-type indicator-margin indicator-spacing indicator-radius
  indicator-width indicator-height indicator-alignment indicator-offset scroll-with-animation
  | change transition animationfinish animationend
swiper-item = item-id skip-hidden-item-layout |
switch = checked disabled type color name | change
tap-gesture-handler = tag simultaneous-handlers native-view |
text = selectable space decode user-select overflow max-lines |
textarea = value placeholder placeholder-style placeholder-class disabled maxlength auto-focus focus auto-height fixed
  cursor-spacing cursor show-confirm-bar selection-start selection-end adjust-position hold-keyboard
  disable-default-padding confirm-type confirm-hold adjust-keyboard-to name show-count
  | focus blur linechange input confirm keyboardheightchange selectionchange keyboardcompositionstart
  keyboardcompositionupdate keyboardcompositionend
vertical-drag-gesture-handler = tag simultaneous-handlers native-view should-response-on-move should-accept-gesture |
video = src duration controls danmu-list danmu-btn enable-danmu autoplay loop muted initial-time page-gesture direction
  show-progress show-fullscreen-btn show-play-btn show-center-play-btn enable-progress-gesture object-fit poster
  show-mute-btn title play-btn-position enable-play-gesture auto-pause-if-navigate auto-pause-if-open-native
  vslide-gesture vslide-gesture-in-fullscreen show-bottom-progress ad-unit-id poster-for-crawler show-casting-button
  picture-in-picture-mode picture-in-picture-show-progress picture-in-picture-init-position enable-auto-rotation
  show-screen-lock-button show-snapshot-button show-background-playback-button background-poster referrer-policy is-drm
  is-live provision-url certificate-url license-url preferred-peak-bit-rate custom-cache http-cache play-strategy header
  | play pause ended timeupdate fullscreenchange waiting error progress loadedmetadata controlstoggle enterpictureinpicture
  leavepictureinpicture seekcomplete seeking castinguserselect castingstatechange castinginterrupt
view = hover-class hover-stop-propagation hover-start-time hover-stay-time |
voip-room = openid mode device-position object-fit | error
web-view = src | message load error
wxs-component = |
xr-frame = |
xr-scene = |
action-sheet = hidden | change
action-sheet-item = |
action-sheet-cancel = |
loading = hidden |
modal = title hidden no-cancel confirm-text cancel-text | confirm cancel
toast = duration hidden | change
`;

/** Every component has these. */
const COMMON = `
id class style hidden slot animation is role name key title
| tap longpress longtap touchstart touchmove touchcancel touchend touchforcechange transitionend animationstart
  animationiteration animationend transition animation
`;

export interface BuiltInComponent {
  /** In camel case. */
  readonly attributes: readonly string[];
  readonly events: readonly string[];
}

function readTable(): ReadonlyMap<string, BuiltInComponent> {
  const common = readNames(COMMON);
  // A component starts at the margin, its further lines are indented.
  const entries = TABLE.trim().split(/\n(?! )/);
  return new Map(
    entries.map((entry) => {
      const [tag = '', names = ''] = entry.split(' =');
      const own = readNames(names);
      return [tag, { attributes: [...own.attributes, ...common.attributes], events: [...own.events, ...common.events] }] as const;
    }),
  );
}

function readNames(text: string): BuiltInComponent {
  const [attributes = '', events = ''] = text.split('|').map((part) => part.trim());
  const words = (part: string): string[] => (part === '' ? [] : part.split(/\s+/));
  return { attributes: words(attributes).map(toCamelCase), events: words(events) };
}

export const builtInComponents: ReadonlyMap<string, BuiltInComponent> = /* @__PURE__ */ readTable();

/** Tags of web pages, which programs write in places; they are shown as inert inline elements. */
export const htmlTags: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'a abbr article aside b big blockquote br center cite code dd del details div dl dt em fieldset figure figcaption font footer ' +
    'h1 h2 h3 h4 h5 h6 head header hr html body i iframe img ins kbd legend li link main mark meta nav ol option p pre q s samp ' +
    'script section select small source strike strong style sub summary sup svg path table tbody td tfoot th thead title tr u ul'
  ).split(' '),
);
