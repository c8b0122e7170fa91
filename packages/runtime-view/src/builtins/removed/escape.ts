/** Escape leaves what lies over the page while it is shown, wherever the focus is. Returns what ends the listening. */
export function onEscape(host: HTMLElement, leave: () => void): () => void {
  const { ownerDocument: document } = host;
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !host.hidden) leave();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}
