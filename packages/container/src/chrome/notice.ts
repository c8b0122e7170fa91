// Toast and loading share one place: the newer replaces the older, whichever it was.

import type { LoadingOptions, ToastOptions } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import { makeIcon } from './icons.ts';
import { makeElement, makeSpinner } from './make-element.ts';
import { noticeStyles } from './styles/notices.ts';

export interface NoticeOptions {
  /** Where they are shown; what is put into it is said aloud. */
  readonly layer: HTMLElement;
  addStyles(sheets: readonly string[]): void;
}

export interface Notice {
  showToast(toast: ToastOptions): void;
  showLoading(loading: LoadingOptions): void;
  hide(only?: 'toast' | 'loading'): void;
  dispose(): void;
}

/** A toast that outlives this says nothing any more; the platform has no bound of its own. */
const LONGEST_MS = 60_000;

const ICONS = { success: 'M4.5 12.8 9.6 18 19.5 7', error: 'M6 6l12 12M18 6 6 18' } as const;

export function createNotice({ layer, addStyles }: NoticeOptions): Notice {
  addStyles([noticeStyles]);
  let kind: 'toast' | 'loading' | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    clearTimeout(timer);
    kind = undefined;
    layer.classList.remove('masking');
    layer.replaceChildren();
  };
  const show = (newKind: 'toast' | 'loading', mask: boolean, mark: Node | undefined, title: string): void => {
    clear();
    kind = newKind;
    layer.classList.toggle('masking', mask);
    const text = cleanLine(title, 120);
    layer.append(
      makeElement('div', { class: mark ? 'notice' : 'notice notice-text' }, [
        mark,
        text ? makeElement('p', { class: 'notice-title', text }) : undefined,
      ]),
    );
  };

  return {
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
  return icon === 'loading' ? makeSpinner() : makeIcon(ICONS[icon], 'notice-icon');
}
