import { makeAppIcon, nameOf } from './app-badge.ts';
import type { AppIdentity, LaunchScreen } from './chrome.ts';
import { makeRing } from './icons.ts';
import { makeElement } from './make-element.ts';
import type { Words } from './words.ts';

const FADE_MS = 220;

/** Covers the pages while the mini-program starts: its icon in a ring that fills. */
export function createLaunchScreen(
  app: AppIdentity,
  words: Words,
  onChange: () => void,
): LaunchScreen & { readonly element: HTMLElement } {
  const ring = makeElement('div', {
    class: 'launch-ring',
    role: 'progressbar',
    label: words.loading,
    attributes: { 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': '0' },
  });
  ring.append(makeRing('ring'), makeAppIcon(app, 'app-icon-launch'));
  const element = makeElement('div', { class: 'layer screen launch-screen' }, [
    ring,
    makeElement('p', { class: 'launch-name', text: nameOf(app) }),
  ]);
  element.hidden = true;

  return {
    element,
    show() {
      element.hidden = false;
      element.classList.remove('leaving');
      ring.style.setProperty('--progress', '0');
      ring.setAttribute('aria-valuenow', '0');
      onChange();
    },
    setProgress(progress) {
      const percent = Math.round(Math.min(1, Math.max(0, progress)) * 100);
      ring.style.setProperty('--progress', String(percent));
      ring.setAttribute('aria-valuenow', String(percent));
    },
    async hide() {
      if (element.hidden || element.classList.contains('leaving')) return;
      element.classList.add('leaving');
      await new Promise((resolve) => setTimeout(resolve, FADE_MS));
      // Shown again meanwhile: a restart during the fade.
      if (!element.classList.contains('leaving')) return;
      element.hidden = true;
      onChange();
    },
  };
}
