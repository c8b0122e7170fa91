// Toasts and loadings are a chunk of their own, fetched beside what answers calls: mini-programs show them by a call.

import { DinghyError } from '@dinghy/errors';
import { loadOnce } from '../load-once.ts';
import type { Chrome } from './chrome.ts';
import type { Notice, NoticeOptions } from './notice.ts';

const code = loadOnce(() => import('./notice.ts'));

export function loadNotices(): Promise<typeof import('./notice.ts')> {
  return code.load().catch((cause: unknown) => {
    throw new DinghyError('API_FAILED', { reason: 'the notice could not be loaded' }, { cause });
  });
}

export interface LazyNotice extends Pick<Chrome, 'showToast' | 'showLoading' | 'hideNotice'> {
  dispose(): void;
}

export function createLazyNotice(options: NoticeOptions): LazyNotice {
  let notice: Notice | undefined;
  let wasAsked = false;
  let disposed = false;
  /** In the same turn where it is loaded, else in the order of the calls: what is shown may be hidden before it has come. */
  const use = async (tell: (notice: Notice) => void): Promise<void> => {
    wasAsked = true;
    const { createNotice } = code.loaded ?? (await loadNotices());
    if (disposed) return;
    notice ??= createNotice(options);
    tell(notice);
  };
  return {
    showToast: (toast) => use((shown) => shown.showToast(toast)),
    showLoading: (loading) => use((shown) => shown.showLoading(loading)),
    async hideNotice(only) {
      if (wasAsked) await use((shown) => shown.hide(only));
    },
    dispose() {
      disposed = true;
      notice?.dispose();
    },
  };
}
