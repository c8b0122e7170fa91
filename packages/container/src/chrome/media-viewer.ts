import type { ViewedMedium } from './chrome.ts';
import type { DialogRequest } from './dialog-layer.ts';
import type { DialogWords } from './dialog-words.ts';
import { makeElement } from './make-element.ts';

/**
 * `wx.previewImage` and `wx.previewMedia`: pictures and films side by side, one filling the screen, swiped or stepped through. A
 * tap leaves, but for one on a film, which is its buttons'.
 */
export function makeMediaViewer(media: readonly ViewedMedium[], current: number, words: DialogWords): DialogRequest<void> {
  return {
    name: 'previewImage',
    kind: 'viewer',
    label: words.picture,
    onEscape: () => undefined,
    render(close) {
      const start = Math.min(Math.max(0, current), media.length - 1);
      const counter = makeElement('p', { class: 'viewer-counter', attributes: { 'aria-live': 'polite' } });
      const pages = media.map((medium, index) =>
        makeElement('div', { class: 'viewer-page' }, [medium.isFilm ? makeFilm(medium) : makePicture(medium, words, index)]),
      );
      const strip = makeElement('div', { class: 'viewer-strip', attributes: { tabindex: '0' }, onClick: () => close() }, pages);
      const position = (): number => (strip.clientWidth > 0 ? Math.round(strip.scrollLeft / strip.clientWidth) : start);
      const count = (): void => {
        counter.textContent = media.length > 1 ? `${position() + 1} / ${media.length}` : '';
      };
      strip.addEventListener('scroll', count, { passive: true });
      strip.addEventListener('keydown', (event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step !== 0) strip.scrollTo({ left: (position() + step) * strip.clientWidth, behavior: 'smooth' });
      });
      // The strip has no size before it is in the document.
      requestAnimationFrame(() => {
        strip.scrollLeft = start * strip.clientWidth;
        count();
      });
      return { content: [strip, counter], initialFocus: strip };
    },
  };
}

function makePicture({ url }: ViewedMedium, words: DialogWords, index: number): HTMLElement {
  return makeElement('img', {
    class: 'viewer-image',
    attributes: { src: url, alt: `${words.picture} ${index + 1}`, draggable: 'false', referrerpolicy: 'no-referrer' },
  });
}

function makeFilm({ url }: ViewedMedium): HTMLElement {
  const film = makeElement('video', {
    class: 'viewer-image',
    attributes: { src: url, controls: '', playsinline: '', preload: 'metadata' },
  });
  film.addEventListener('click', (event) => event.stopPropagation());
  return film;
}
