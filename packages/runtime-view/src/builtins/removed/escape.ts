import { listen } from '../../events/listen.ts';

/** Escape leaves what lies over the page while it is shown, wherever the focus is. Returns what ends the listening. */
export function onEscape(host: HTMLElement, leave: () => void): () => void {
  return listen(host.ownerDocument, {
    keydown({ key }) {
      if (key === 'Escape' && !host.hidden) leave();
    },
  });
}
