// The first page of a run is given its view before there is a logic layer to open it: what the view needs comes sooner than
// what the logic layer needs. Where the package says what the page shows first, the user sees that meanwhile.

import type { PageHost } from '../../chrome/index.ts';
import type { AppPages, PageEntry } from '../navigation/page-stack.ts';
import type { PageUrl } from '../navigation/parse-page-url.ts';
import type { PageView, PageViews } from './page-views.ts';

export interface EarlyPageOptions {
  readonly pages: AppPages;
  readonly views: Pick<PageViews, 'take'>;
  readonly host: Pick<PageHost, 'show'>;
  /** Gives a view its page and its bars, as they will be when the page is opened. */
  prepare(entry: PageEntry, view: PageView): void;
  /** The page has been painted, and is about to be seen. */
  onSeen(): void;
}

export interface EarlyPage {
  /** Once in a run. What its views need has been loaded. */
  show(url: PageUrl): void;
  /** For the page that is opened first: the view, if it has that page. Otherwise it goes. */
  take(path: string): PageView | undefined;
  /** A view that no page has yet has died. */
  lose(view: PageView): void;
}

export function createEarlyPage({ pages, views, host, prepare, onSeen }: EarlyPageOptions): EarlyPage {
  let waiting: PageView | undefined;

  const forget = (view: PageView): void => {
    if (waiting === view) waiting = undefined;
    view.remove();
  };

  return {
    show(url) {
      if (!pages.has(url.path)) return;
      const view = views.take();
      waiting = view;
      prepare({ page: view.page, ...url, tab: pages.isTab(url.path) }, view);
      void view.painted.then(() => {
        // A page that has been opened meanwhile is shown by who opened it.
        if (waiting !== view) return;
        void host.show(view.slot, 'none');
        onSeen();
      });
    },
    take(path) {
      const view = waiting;
      waiting = undefined;
      if (view === undefined || view.path === path) return view;
      forget(view);
      return undefined;
    },
    lose: forget,
  };
}
