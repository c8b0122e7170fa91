// What a page's own colour covers. On the platform the page is the document's body, and a browser paints a body's background
// on all that can be scrolled to. Here it is an element, which ends where its own height does: below
// `page { height: 100%; background: … }`, which is usual, a longer page would have the window's colour.

export interface Ground {
  /** Paints the ground in the page's colour, and follows it from there on. */
  lay(): void;
  dispose(): void;
}

export function createGround(document: Document): Ground {
  const { documentElement, body } = document;
  const page = document.querySelector('wx-page') as HTMLElement;
  const paint = (): void => {
    const { backgroundColor } = getComputedStyle(page);
    // A colour that lets something through would be seen twice on the page itself.
    const isOpaque = backgroundColor.startsWith('rgb(');
    // Over the window's colour, which is the element's own and stays what pulling the page down shows.
    documentElement.style.backgroundImage = isOpaque ? `linear-gradient(${backgroundColor} 0 0)` : '';
  };
  const observer = new MutationObserver(paint);
  let isDisposed = false;
  return {
    lay() {
      if (isDisposed) return;
      body.style.backgroundColor = 'inherit';
      paint();
      // `page-meta` styles the page; the theme decides about rules.
      observer.observe(page, { attributes: true, attributeFilter: ['style'] });
      observer.observe(documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    },
    dispose() {
      isDisposed = true;
      observer.disconnect();
    },
  };
}
