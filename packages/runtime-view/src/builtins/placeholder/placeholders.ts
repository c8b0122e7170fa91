// What each of them documents. Codes are the platform's, for the case that comes closest to "there is no such service here".

import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { definePlaceholder } from './placeholder.ts';

const unavailable = (tag: string): string => `${tag}:fail not available in this host`;

export const placeholders: readonly BuiltIn[] = [
  definePlaceholder('live-player', {
    size: 'width: 300px; height: 225px',
    isCalled: true,
    properties: {
      src: '',
      mode: 'live',
      autoplay: false,
      muted: false,
      orientation: 'vertical',
      objectFit: 'contain',
      backgroundMute: false,
      minCache: 1,
      maxCache: 3,
      soundMode: 'speaker',
      autoPauseIfNavigate: true,
      autoPauseIfOpenNative: true,
      pictureInPictureMode: '',
    },
    // "The connection is lost, and trying again does not help."
    failures: [['statechange', { code: -2301, message: unavailable('live-player') }]],
  }),
  definePlaceholder('live-pusher', {
    size: 'width: 300px; height: 225px',
    isCalled: true,
    properties: {
      url: '',
      mode: 'RTC',
      autopush: false,
      muted: false,
      enableCamera: true,
      autoFocus: true,
      orientation: 'vertical',
      beauty: 0,
      whiteness: 0,
      aspect: '9:16',
      minBitrate: 200,
      maxBitrate: 1000,
      waitingImage: '',
      waitingImageHash: '',
      zoom: false,
      devicePosition: 'front',
      backgroundMute: false,
      mirror: false,
      remoteMirror: false,
      localMirror: 'auto',
      audioReverbType: 0,
      enableMic: true,
      enableAgc: false,
      enableAns: false,
      audioVolumeType: 'auto',
      videoWidth: 360,
      videoHeight: 640,
      filter: 'standard',
      beautyStyle: 'smooth',
      pictureInPictureMode: '',
    },
    // The camera could not be opened.
    failures: [
      ['statechange', { code: -1301, message: unavailable('live-pusher') }],
      ['error', { errCode: 10001, errMsg: unavailable('live-pusher') }],
    ],
  }),
  definePlaceholder('voip-room', {
    size: 'width: 300px; height: 225px',
    properties: { openid: '', mode: 'camera', devicePosition: 'front', objectFit: 'fill' },
    failures: [['error', { errMsg: unavailable('voip-room') }]],
  }),
  // Status 1: following has been switched off.
  definePlaceholder('official-account', { failures: [['error', { status: 1, errMsg: unavailable('official-account') }]] }),
  definePlaceholder('official-account-publish', {
    properties: { path: '' },
    failures: [['error', { errMsg: unavailable('official-account-publish') }]],
  }),
  // 1004: there is no advertisement to show, which every page that shows them has to expect.
  definePlaceholder('ad', {
    properties: { unitId: '', adIntervals: 0, adType: 'banner', adTheme: 'white' },
    failures: [['error', { errCode: 1004, errMsg: unavailable('ad') }]],
  }),
  definePlaceholder('ad-custom', {
    properties: { unitId: '', adIntervals: 0 },
    failures: [['error', { errCode: 1004, errMsg: unavailable('ad-custom') }]],
  }),
  definePlaceholder('open-data-list', {
    properties: { type: '' },
    failures: [['error', { errMsg: unavailable('open-data-list') }]],
  }),
  definePlaceholder('open-data-item', { properties: { type: '' } }),
  definePlaceholder('open-container', { properties: { title: '', content: '', imageUrl: '', path: '' } }),
  definePlaceholder('channel-live', {
    size: 'width: 300px; height: 225px',
    properties: { feedId: '', finderUserName: '' },
    failures: [['error', { errMsg: unavailable('channel-live') }]],
  }),
  definePlaceholder('channel-video', {
    size: 'width: 300px; height: 225px',
    properties: {
      feedId: '',
      finderUserName: '',
      feedToken: '',
      autoplay: false,
      loop: false,
      muted: false,
      objectFit: 'contain',
    },
    failures: [['error', { errMsg: unavailable('channel-video') }]],
  }),
  definePlaceholder('store-home', { properties: { appid: '' }, failures: [['error', { errMsg: unavailable('store-home') }]] }),
  definePlaceholder('store-product', {
    properties: { appid: '', productId: '', mediaId: '', productPromotionLink: '' },
    failures: [['error', { errMsg: unavailable('store-product') }]],
  }),
  definePlaceholder('store-gift', { properties: { appid: '' }, failures: [['error', { errMsg: unavailable('store-gift') }]] }),
  definePlaceholder('store-coupon', {
    properties: { appid: '' },
    failures: [['error', { errMsg: unavailable('store-coupon') }]],
  }),
];

/** Content of the page's own, with a tap that would lead to a page of the platform's. */
export const functionalPageNavigator: BuiltIn = defineBuiltIn({
  tag: 'functional-page-navigator',
  styles: 'wx-functional-page-navigator { display: block; cursor: pointer }',
  properties: { version: 'release', name: '', args: null },
  hover: { hoverClass: 'navigator-hover', startMs: 50, stayMs: 600 },
  skeleton(host) {
    host.setAttribute('role', 'link');
    host.tabIndex = 0;
    return host;
  },
  create: ({ emit }) => ({
    tapped() {
      emit('fail', { errMsg: unavailable('functionalPageNavigator') });
      return true;
    },
  }),
});
