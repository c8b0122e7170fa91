// Toast and loading share one place: the newer replaces the older, whichever it was.

import type { LoadingOptions, ToastOptions } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import { makeIcon } from './icons.ts';
import { makeElement } from './make-element.ts';

export interface Notice {
  readonly element: HTMLElement;
  showToast(toast: ToastOptions): void;
  showLoading(loading: LoadingOptions): void;
  hide(only?: 'toast' | 'loading'): void;
  dispose(): void;
}

/** A toast that outlives this says nothing any more; the platform has no bound of its own. */
const LONGEST_MS = 60_000;

export function createNotice(): Notice {
  const element = makeElement('div', { class: 'layer notice-layer', role: 'status', attributes: { 'aria-live': 'polite' } });
  let kind: 'toast' | 'loading' | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    clearTimeout(timer);
    kind = undefined;
    element.classList.remove('masking');
    element.replaceChildren();
  };
  const show = (newKind: 'toast' | 'loading', mask: boolean, mark: Node | undefined, title: string): void => {
    clear();
    kind = newKind;
    element.classList.toggle('masking', mask);
    const text = cleanLine(title, 120);
    element.append(
      makeElement('div', { class: mark ? 'notice' : 'notice notice-text' }, [
        mark,
        text ? makeElement('p', { class: 'notice-title', text }) : undefined,
      ]),
    );
  };

  return {
    element,
    showToast(toast) {
      show('toast', toast.mask, markOf(toast), toast.title);
      timer = setTimeout(clear, Math.min(Math.max(0, toast.durationMs), LONGEST_MS));
    },
    showLoading: ({ title, mask }) => show('loading', mask, makeSpinner(), title),
    hide(only) {
      if (only === undefined || only === kind) clear();
    },
    dispose: clear,
  };
}

function markOf({ icon, image }: ToastOptions): Node | undefined {
  if (image) return makeElement('img', { class: 'notice-image', attributes: { src: image, alt: '' } });
  if (icon === 'none') return undefined;
  return icon === 'loading' ? makeSpinner() : makeIcon(icon, 'notice-icon');
}

export function makeSpinner(className = 'spinner'): HTMLElement {
  return makeElement('span', { class: className, attributes: { 'aria-hidden': 'true' } });
}
