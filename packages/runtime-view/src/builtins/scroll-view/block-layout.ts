// `display: flex` on a scroll view lays out what is in it only with `enable-flex`: on the platform the content has a box of its
// own. Here it has none, so a host that a stylesheet makes flexible is made a block again, as high in the cascade as a
// stylesheet of ours can be and below inline styles. Its classes may change, and with them whether it is one.

import { toggleOwnClass } from '../elements.ts';

const BLOCK = 'wx-scroll-view-block';

export function keepBlock(host: HTMLElement, isFlexible: () => boolean): () => void {
  const window = host.ownerDocument.defaultView as Window & { MutationObserver: typeof MutationObserver };
  const look = (): void => {
    toggleOwnClass(host, BLOCK, false);
    toggleOwnClass(host, BLOCK, !isFlexible() && window.getComputedStyle(host).display === 'flex');
    // What this changed is no news.
    observer.takeRecords();
  };
  const observer = new window.MutationObserver(look);
  look();
  if (host.classList.contains(BLOCK)) observer.observe(host, { attributeFilter: ['class', 'enable-flex'] });
  return () => observer.disconnect();
}
