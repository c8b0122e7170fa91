import { element, icon } from '../dom/element.ts';
import type { HostConfig } from '../host-config.ts';
import { type MiniProgram, miniPrograms, type Offer, offers } from '../mini-programs/mini-programs.ts';
import { openAddress } from '../route.ts';

export function createLifestyle(config: HostConfig): readonly HTMLElement[] {
  return [
    element('p', { class: 'lead', text: 'Services of our partners. They open right here, and see nothing of your accounts.' }),
    element('section', { class: 'tiles', attributes: { 'aria-label': 'Services' } }, ...miniPrograms.map(tile)),
    element('h2', { class: 'subtitle', text: 'For you this week' }),
    element(
      'section',
      { class: 'offers', attributes: { 'aria-label': 'Offers' } },
      ...offers.map((offer) => offerCard(offer, config)),
    ),
  ];
}

function tile({ appId, name, tagline, art, provider }: MiniProgram): HTMLElement {
  return element(
    'a',
    { class: 'tile', attributes: { href: openAddress(appId), 'data-app': appId } },
    element('img', { class: 'tile__art', attributes: { src: art, alt: '' } }),
    element(
      'div',
      { class: 'tile__text' },
      element('h2', { class: 'tile__name', text: name }),
      element('p', { text: tagline }),
      element('p', { class: 'quiet', text: `By ${provider}` }),
    ),
    element('span', { class: 'tile__open' }, 'Open', icon('arrow')),
  );
}

function offerCard({ appId, title, text, path, picture }: Offer, { shopApi }: HostConfig): HTMLElement {
  return element(
    'a',
    { class: 'offer panel', attributes: { href: openAddress(appId, path) } },
    element('img', { class: 'offer__picture', attributes: { src: shopApi + picture, alt: '', loading: 'lazy' } }),
    element('div', { class: 'offer__text' }, element('h3', { text: title }), element('p', { class: 'quiet', text })),
  );
}
