// The keyboard of a phone, as the host's page sees it: what is missing of the visual viewport at its lower end. The frames
// of a mini-program cannot tell.

/** Less than this is a browser's own bar that comes and goes. */
const KEYBOARD_MIN_PX = 100;

/** Tells how much of an element a keyboard covers, whenever that changes. Returns what ends it. */
export function followKeyboard(element: HTMLElement, told: (height: number) => void): () => void {
  const window = element.ownerDocument.defaultView;
  const viewport = window?.visualViewport;
  if (!window || !viewport) return () => undefined;
  let last = 0;
  const measure = (): void => {
    // A viewport that the user has zoomed into is small without any keyboard.
    const missing = viewport.scale > 1.01 ? 0 : window.innerHeight - viewport.height;
    const end = viewport.offsetTop + viewport.height;
    const covered = missing < KEYBOARD_MIN_PX ? 0 : Math.max(0, Math.round(element.getBoundingClientRect().bottom - end));
    if (covered === last) return;
    last = covered;
    told(covered);
  };
  viewport.addEventListener('resize', measure);
  viewport.addEventListener('scroll', measure);
  return () => {
    viewport.removeEventListener('resize', measure);
    viewport.removeEventListener('scroll', measure);
  };
}
