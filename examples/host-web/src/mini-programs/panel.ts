// Where a mini-program stands in the bank: over everything on a phone, beside the content on a desktop. The panel knows
// nothing of mini-programs; it gives out a stage and tells when it has gone.

import { element } from '../dom/element.ts';

export interface Panel {
  /** What the container is mounted in. Empty again after every close. */
  readonly stage: HTMLElement;
  readonly isOpen: boolean;
  open(name: string): void;
  /** Resolves when the panel is out of sight. */
  close(): Promise<void>;
}

/** `shell` holds the panel; `page` is what it covers on a phone. */
export function createPanel(shell: HTMLElement, page: HTMLElement): Panel {
  const stage = element('div', { class: 'mini__stage' });
  const root = element('section', { class: 'mini', attributes: { role: 'dialog', tabindex: '-1' } }, stage);
  const coversPage = matchMedia('(max-width: 899px)');
  let isOpen = false;
  let returnFocusTo: HTMLElement | undefined;
  shell.append(root);

  function applyCover(): void {
    page.inert = isOpen && coversPage.matches;
    root.setAttribute('aria-modal', String(coversPage.matches));
  }
  coversPage.addEventListener('change', applyCover);

  return {
    stage,
    get isOpen() {
      return isOpen;
    },
    open(name) {
      root.setAttribute('aria-label', name);
      if (isOpen) return;
      isOpen = true;
      returnFocusTo = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      shell.classList.add('shell--mini');
      root.classList.add('mini--open');
      applyCover();
      root.focus({ preventScroll: true });
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      shell.classList.remove('shell--mini');
      root.classList.remove('mini--open');
      applyCover();
      returnFocusTo?.focus({ preventScroll: true });
      await transitionsOf(root);
    },
  };
}

async function transitionsOf(node: Element): Promise<void> {
  await Promise.allSettled(node.getAnimations().map((animation) => animation.finished));
}
