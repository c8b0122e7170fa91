// What the platform documents of its built-in components: attributes and events by tag, in the order of its pages. Common
// attributes (id, class, style, hidden, data-*, bind*) and touch events are those of every component, and not listed.
// What is listed and not here yet shows in docs/reference/components.md as absent.

export interface DocumentedComponent {
  readonly attributes: readonly string[];
  readonly events: readonly string[];
}

const HOVER = 'hover-class hover-stop-propagation hover-start-time hover-stay-time';
const GESTURE = 'tag simultaneous-handlers native-view';
/** `worklet:ongesture`, `worklet:should-response-on-move` and `worklet:should-accept-gesture`, as events here. */
const GESTURE_EVENTS = 'gesture shouldresponseonmove shouldacceptgesture';
const CHECKED = 'value disabled checked color';
const KEYBOARD =
  'placeholder placeholder-style placeholder-class disabled maxlength focus cursor-spacing cursor selection-start selection-end ' +
  'adjust-position hold-keyboard confirm-type confirm-hold';

/** `attributes | events` */
const TABLE: Readonly<Record<string, string>> = {
  view: `${HOVER} |`,
  'scroll-view':
    'type scroll-x scroll-y upper-threshold lower-threshold scroll-top scroll-left scroll-into-view scroll-into-view-offset ' +
    'scroll-with-animation enable-back-to-top enable-passive refresher-enabled refresher-threshold refresher-default-style ' +
    'refresher-background refresher-triggered bounces show-scrollbar fast-deceleration paging-enabled enable-flex scroll-anchoring ' +
    'enhanced using-sticky reverse clip cache-extent min-drag-distance padding scroll-into-view-alignment scroll-into-view-within-extent ' +
    'refresher-ballistic-refresh-enabled refresher-two-level-enabled refresher-two-level-triggered refresher-two-level-threshold ' +
    'refresher-two-level-close-threshold refresher-two-level-scroll-enabled refresher-two-level-pinned | ' +
    'dragstart dragging dragend scrolltoupper scrolltolower scroll refresherpulling refresherrefresh refresherrestore refresherabort ' +
    'scrollstart scrollend refresherwillrefresh refresherstatuschange',
  swiper:
    'indicator-dots indicator-color indicator-active-color autoplay current interval duration circular vertical previous-margin ' +
    'next-margin snap-to-edge display-multiple-items easing-function | change transition animationfinish',
  'swiper-item': 'item-id skip-hidden-item-layout |',
  'movable-area': 'scale-area |',
  'movable-view':
    'direction inertia out-of-bounds x y damping friction disabled scale scale-min scale-max scale-value animation | ' +
    'change scale htouchmove vtouchmove',
  'cover-view': 'scroll-top |',
  'cover-image': 'src referrer-policy | load error',
  'match-media': 'min-width max-width width min-height max-height height orientation |',
  'page-container':
    'show duration z-index overlay position round close-on-slide-down overlay-style custom-style | ' +
    'beforeenter enter afterenter beforeleave leave afterleave clickoverlay',
  'root-portal': 'enable |',
  'share-element':
    'key transform duration easing-function transition-on-gesture shuttle-on-push shuttle-on-pop rect-tween-type | frame',
  'keyboard-accessory': '|',
  'sticky-header': 'offset-top padding | stickontopchange',
  'sticky-section': 'push-pinned-header padding |',
  'list-view': 'padding |',
  'grid-view': 'type cross-axis-count max-cross-axis-extent main-axis-gap cross-axis-gap padding |',
  'list-builder': 'list child-count child-height | itembuild itemdispose',
  icon: 'type size color |',
  progress:
    'percent show-info border-radius font-size stroke-width color activeColor backgroundColor active active-mode duration | activeend',
  'rich-text': 'nodes space user-select mode |',
  text: 'selectable user-select space decode overflow max-lines |',
  button:
    'size type plain disabled loading form-type open-type lang session-from send-message-title send-message-path send-message-img ' +
    `app-parameter show-message-card phone-number-no-quota-toast ${HOVER} | ` +
    'getuserinfo contact getphonenumber getrealtimephonenumber error opensetting launchapp chooseavatar agreeprivacyauthorization',
  checkbox: `${CHECKED} |`,
  'checkbox-group': '| change',
  form: 'report-submit report-submit-timeout | submit reset submitToGroup',
  input:
    `value type password ${KEYBOARD} always-embed auto-focus safe-password-cert-path safe-password-length safe-password-time-stamp ` +
    'safe-password-nonce safe-password-salt safe-password-custom-hash | ' +
    'input change focus blur confirm keyboardheightchange nicknamereview selectionchange keyboardcompositionstart ' +
    'keyboardcompositionupdate keyboardcompositionend',
  label: 'for |',
  picker: 'header-text mode disabled range range-key value start end fields custom-item level | cancel change columnchange',
  'picker-view': 'value indicator-style indicator-class mask-style mask-class immediate-change | change pickstart pickend',
  'picker-view-column': '|',
  radio: `${CHECKED} |`,
  'radio-group': '| change',
  slider:
    'min max step disabled value color selected-color activeColor backgroundColor block-size block-color show-value | change changing',
  switch: 'checked disabled type color | change',
  textarea:
    `value ${KEYBOARD} auto-focus auto-height fixed show-confirm-bar disable-default-padding adjust-keyboard-to | ` +
    'focus blur linechange input confirm keyboardheightchange selectionchange keyboardcompositionstart keyboardcompositionupdate ' +
    'keyboardcompositionend',
  editor:
    'read-only placeholder show-img-size show-img-toolbar show-img-resize enable-formats | ' +
    'ready focus blur input statuschange selectionchange',
  navigator: `target url open-type delta app-id path extra-data version short-link ${HOVER} | success fail complete`,
  'functional-page-navigator': 'version name args | success fail cancel',
  'navigation-bar': 'title loading front-color background-color color-animation-duration color-animation-timing-func |',
  'page-meta':
    'background-text-style background-color background-color-top background-color-bottom root-background-color scroll-top ' +
    'scroll-duration page-style page-font-size page-orientation root-font-size | resize scroll scrolldone',
  audio: 'src loop controls poster name author | error play pause timeupdate ended',
  camera: 'mode resolution device-position flash frame-size | stop error initdone scancode',
  image: 'src mode show-menu-by-longpress lazy-load webp fade-in forceHttps referrer-policy | error load',
  'live-player':
    'src mode autoplay muted orientation object-fit background-mute min-cache max-cache sound-mode auto-pause-if-navigate ' +
    'auto-pause-if-open-native picture-in-picture-mode | statechange fullscreenchange netstatus audiovolumenotify enterpictureinpicture ' +
    'leavepictureinpicture',
  'live-pusher':
    'url mode autopush muted enable-camera auto-focus orientation beauty whiteness aspect min-bitrate max-bitrate audio-quality ' +
    'waiting-image waiting-image-hash zoom device-position background-mute mirror remote-mirror local-mirror audio-reverb-type ' +
    'enable-mic enable-agc enable-ans audio-volume-type video-width video-height beauty-style filter picture-in-picture-mode | ' +
    'statechange netstatus error bgmstart bgmprogress bgmcomplete audiovolumenotify enterpictureinpicture leavepictureinpicture',
  video:
    'src duration controls danmu-list danmu-btn enable-danmu autoplay loop muted initial-time page-gesture direction show-progress ' +
    'show-fullscreen-btn show-play-btn show-center-play-btn enable-progress-gesture object-fit poster show-mute-btn title ' +
    'play-btn-position enable-play-gesture auto-pause-if-navigate auto-pause-if-open-native vslide-gesture vslide-gesture-in-fullscreen ' +
    'show-bottom-progress ad-unit-id poster-for-crawler show-casting-button picture-in-picture-mode picture-in-picture-show-progress ' +
    'enable-auto-rotation show-screen-lock-button show-snapshot-button show-background-playback-button background-poster ' +
    'referrer-policy is-drm is-live | play pause ended timeupdate fullscreenchange waiting error progress loadedmetadata ' +
    'controlstoggle enterpictureinpicture leavepictureinpicture seekcomplete castinguserselect castingstatechange castinginterrupt',
  'voip-room': 'openid mode device-position object-fit | error',
  map:
    'longitude latitude scale min-scale max-scale markers covers polyline circles controls include-points show-location polygons subkey ' +
    'layer-style rotate skew enable-3D show-compass show-scale enable-overlooking enable-auto-max-overlooking enable-zoom enable-scroll ' +
    'enable-rotate enable-satellite enable-traffic enable-poi enable-building setting | ' +
    'tap markertap labeltap controltap callouttap updated regionchange poitap polylinetap abilitysuccess abilityfail authsuccess ' +
    'interpolatepoint error anchorpointtap',
  canvas: 'type canvas-id disable-scroll | error',
  'web-view': 'src progressbar-color | message load error',
  ad: 'unit-id ad-intervals ad-type ad-theme | load error close',
  'ad-custom': 'unit-id ad-intervals | load error close hide',
  'official-account': '| load error',
  'open-data': 'type open-gid lang default-text default-avatar use-empty-value | error',
  'open-data-list': 'type | error',
  'channel-live': 'feed-id finder-user-name |',
  'channel-video': 'feed-id finder-user-name feed-token autoplay loop muted object-fit | error',
  'store-home': 'appid | error',
  'store-product': 'appid product-id media-id product-promotion-link | error',
  'tap-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  'double-tap-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  'pan-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  'scale-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  'rotate-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  'long-press-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  'force-press-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  'vertical-drag-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  'horizontal-drag-gesture-handler': `${GESTURE} | ${GESTURE_EVENTS}`,
  loading: '| change',
  modal: 'title no-cancel confirm-text cancel-text | confirm cancel',
  toast: 'duration icon | change',
  'action-sheet': '| change',
};

export const documentedComponents: ReadonlyMap<string, DocumentedComponent> = new Map(
  Object.entries(TABLE).map(([tag, line]) => {
    const [attributes = '', events = ''] = line.split('|');
    return [tag, { attributes: toNames(attributes), events: toNames(events) }];
  }),
);

function toNames(text: string): readonly string[] {
  return text.split(/\s+/).filter((name) => name !== '');
}
