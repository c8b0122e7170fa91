import type { DialogRequest } from './dialog-layer.ts';
import { makeElement } from './make-element.ts';
import type { Words } from './words.ts';

/** `wx.previewImage`: pictures side by side, one filling the screen, swiped or stepped through; a tap leaves. */
export function makeImageViewer(urls: readonly string[], current: number, words: Words): DialogRequest<void> {
  return {
    name: 'previewImage',
    kind: 'viewer',
    label: words.picture,
    onEscape: () => undefined,
    render(close) {
      const start = Math.min(Math.max(0, current), urls.length - 1);
      const counter = makeElement('p', { class: 'viewer-counter', attributes: { 'aria-live': 'polite' } });
      const images = urls.map((url, index) =>
        makeElement('div', { class: 'viewer-page' }, [
          makeElement('img', {
            class: 'viewer-image',
            attributes: { src: url, alt: `${words.picture} ${index + 1}`, draggable: 'false', referrerpolicy: 'no-referrer' },
          }),
        ]),
      );
      const strip = makeElement('div', { class: 'viewer-strip', attributes: { tabindex: '0' }, onClick: () => close() }, images);
      const position = (): number => (strip.clientWidth > 0 ? Math.round(strip.scrollLeft / strip.clientWidth) : start);
      const count = (): void => {
        counter.textContent = urls.length > 1 ? `${position() + 1} / ${urls.length}` : '';
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
