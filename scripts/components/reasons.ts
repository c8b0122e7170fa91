// What no web host can serve, and why. Each attribute and event of the platform that does nothing here is in this list; one
// that is and works all the same is an error, and so is one that does nothing and is not.

/** Reason to `component` and the names of its attributes and events. */
const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'A web page cannot set how fast a fling slows down; browsers follow the device.': { 'scroll-view': 'fast-deceleration' },
  'A hint to another renderer. Here sticky elements need no announcement, and no handler of a page delays scrolling unless it catches the move.':
    { 'scroll-view': 'using-sticky enable-passive' },
  'On the platform a tap on the device’s status bar does it, and no page hears of that tap.': {
    'scroll-view': 'enable-back-to-top',
  },
  'The host loads every picture itself and names no referrer to anybody.': {
    'cover-image': 'referrer-policy',
    image: 'referrer-policy',
    video: 'referrer-policy',
  },
  'Browsers tell the kind of a picture by its bytes; WebP is always shown.': { image: 'webp' },
  'Browsers lay out all that rich text may hold; the modes make up for a renderer that does not.': { 'rich-text': 'mode' },
  'Messages by form ids were ended by the platform in 2020; `detail.formId` is there and empty.': {
    form: 'report-submit report-submit-timeout',
  },
  'Chats, groups and the review of names are the platform’s own services.': {
    form: 'submitToGroup',
    input: 'nicknamereview',
    'open-data': 'open-gid',
  },
  'Fields of text are elements of the page: none lies over it, none has padding of its own.': {
    input: 'always-embed',
    textarea: 'fixed disable-default-padding',
  },
  'The keyboard, and the bar over it, are the device’s.': { textarea: 'show-confirm-bar' },
  'A keyboard that encrypts before the page sees a key is a program’s, not a page’s. Such fields are password fields here.': {
    input:
      'safe-password-cert-path safe-password-length safe-password-time-stamp safe-password-nonce safe-password-salt safe-password-custom-hash',
  },
  'Advertisements, and pages for the platform’s crawler, are its own services.': { video: 'ad-unit-id poster-for-crawler' },
  'A film is bytes in the page, which no other screen can fetch: there is nothing to cast.': {
    video: 'show-casting-button castinguserselect castingstatechange castinginterrupt',
  },
  'The small window of a film is the browser’s, with its own controls.': { video: 'picture-in-picture-show-progress' },
  'A page that is left is stopped by the browser, sound included. `wx.getBackgroundAudioManager` plays in the host.': {
    video: 'show-background-playback-button background-poster',
  },
  'Protected films need a page with an origin, and frames of mini-programs have none.': { video: 'is-drm' },
  'Maps here are tiles, which are pictures: nobody knows what stands on them, and nothing on them has a height.': {
    map: 'enable-3D poitap',
  },
  'A host’s tiles need no key of the app, so none is checked.': { map: 'abilitysuccess abilityfail authsuccess error' },
};

export interface Reason {
  readonly number: number;
  readonly text: string;
}

const reasons: readonly Reason[] = Object.keys(REASONS).map((text, index) => ({ number: index + 1, text }));

export const allReasons: readonly Reason[] = reasons;

export function reasonFor(tag: string, name: string): Reason | undefined {
  return reasons.find(({ text }) => REASONS[text]?.[tag]?.split(' ').includes(name));
}

/** `component name` of each entry. */
export function reasonedNames(): readonly string[] {
  return Object.values(REASONS).flatMap((byTag) =>
    Object.entries(byTag).flatMap(([tag, names]) => names.split(' ').map((name) => `${tag} ${name}`)),
  );
}
