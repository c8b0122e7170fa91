// What each of them documents. Codes are the platform's, for the case that comes closest to "there is no such service here".

import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { definePlaceholder, unavailable } from './placeholder.ts';

/** Of what shows moving pictures. */
const SCREEN = 'width: 300px; height: 225px';
/** There is no advertisement to show, which every page that shows them has to expect. */
const NO_ADVERTISEMENT = [['error', { errCode: 1004 }]] as const;

export const placeholders: readonly BuiltIn[] = [
  // "The connection is lost, and trying again does not help."
  definePlaceholder('live-player', { size: SCREEN, isCalled: true, failures: [['statechange', { code: -2301 }]] }),
  // The camera could not be opened.
  definePlaceholder('live-pusher', {
    size: SCREEN,
    isCalled: true,
    failures: [
      ['statechange', { code: -1301 }],
      ['error', { errCode: 10001 }],
    ],
  }),
  definePlaceholder('voip-room', { size: SCREEN }),
  // Following has been switched off.
  definePlaceholder('official-account', { failures: [['error', { status: 1 }]] }),
  definePlaceholder('official-account-publish'),
  definePlaceholder('ad', { failures: NO_ADVERTISEMENT }),
  definePlaceholder('ad-custom', { failures: NO_ADVERTISEMENT }),
  definePlaceholder('open-data-list'),
  definePlaceholder('open-data-item', { failures: [] }),
  definePlaceholder('open-container', { failures: [] }),
  definePlaceholder('channel-live', { size: SCREEN }),
  definePlaceholder('channel-video', { size: SCREEN }),
  definePlaceholder('store-home'),
  definePlaceholder('store-product'),
  definePlaceholder('store-gift'),
  definePlaceholder('store-coupon'),
];

/** Content of the page's own, with a tap that would lead to a page of the platform's. */
export const functionalPageNavigator: BuiltIn = defineBuiltIn({
  tag: 'functional-page-navigator',
  styles: 'wx-functional-page-navigator { display: block; cursor: pointer }',
  properties: {},
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
