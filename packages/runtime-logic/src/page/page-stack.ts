// The logic layer's copy of the page stack, for `getCurrentPages`. The container owns the real one; this follows its
// events. Tab pages stay alive outside the stack while another tab is shown.

import type { OpenType, PageId } from '@dinghy/bridge-protocol';
import type { Page } from './page.ts';

export interface PageStack {
  readonly pages: readonly Page[];
  get(id: PageId): Page | undefined;
  /** All open pages, hidden tabs included. */
  all(): Iterable<Page>;
  open(page: Page, openType: OpenType): void;
  show(page: Page): void;
  close(page: Page): void;
}

export function createPageStack(): PageStack {
  const open = new Map<PageId, Page>();
  let stack: Page[] = [];

  return {
    get pages() {
      return stack;
    },
    get: (id) => open.get(id),
    all: () => open.values(),
    open(page, openType) {
      open.set(page.id, page);
      if (openType === 'switchTab' || openType === 'reLaunch') stack = [page];
      else if (openType === 'redirectTo') stack = [...stack.slice(0, -1), page];
      else stack = [...stack, page];
    },
    show(page) {
      const at = stack.indexOf(page);
      // A tab that was in the background, or one below pages that are about to be closed.
      stack = at === -1 ? [page] : stack.slice(0, at + 1);
    },
    close(page) {
      open.delete(page.id);
      stack = stack.filter((each) => each !== page);
    },
  };
}
