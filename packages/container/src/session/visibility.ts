// Whether the user can see the mini-program: the document is visible, and the host has not put it away.

export interface Visibility {
  setHostShown(shown: boolean): void;
  stop(): void;
}

export function followVisibility(document: Document, onChange: (shown: boolean) => void): Visibility {
  let hostShown = true;
  const update = (): void => onChange(hostShown && document.visibilityState !== 'hidden');
  document.addEventListener('visibilitychange', update);
  return {
    setHostShown(shown) {
      hostShown = shown;
      update();
    },
    stop: () => document.removeEventListener('visibilitychange', update),
  };
}
