// wx.* functions that act on the visible page's view.

import type { Shim } from '@dinghy/api-shims';
import type { HostToViewEvents } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { Orientation, PageSlot } from '../../chrome/index.ts';

/** The platform's own duration of wx.pageScrollTo. */
const SCROLL_MS = 300;

export interface VisiblePage {
  readonly slot: PageSlot;
  send<Name extends keyof HostToViewEvents>(event: Name, body: HostToViewEvents[Name]): void;
}

interface ScrollParams {
  readonly scrollTop?: number | null;
  readonly selector?: string | null;
  readonly duration?: number | null;
  readonly offsetTop?: number | null;
}

interface BackgroundParams {
  readonly backgroundColor?: string | null;
  readonly backgroundColorTop?: string | null;
  readonly backgroundColorBottom?: string | null;
}

export function createPageShim(visiblePage: () => VisiblePage | undefined): Shim {
  const page = (): VisiblePage => {
    const visible = visiblePage();
    if (!visible) throw new DinghyError('API_FAILED', { reason: 'no page is open' });
    return visible;
  };
  return {
    name: 'page/container',
    apis: {
      pageScrollTo: ({ scrollTop, selector, duration, offsetTop }: ScrollParams) =>
        page().send('pageScrollTo', {
          durationMs: duration ?? SCROLL_MS,
          ...(typeof scrollTop === 'number' && { scrollTop }),
          ...(typeof selector === 'string' && { selector }),
          ...(typeof offsetTop === 'number' && { offsetTop }),
        }),
      hideKeyboard: () => page().send('hideKeyboard', {}),
      startPullDownRefresh: () => page().send('startPullDownRefresh', {}),
      stopPullDownRefresh: () => page().send('stopPullDownRefresh', {}),
      setBackgroundColor({ backgroundColor, backgroundColorTop, backgroundColorBottom }: BackgroundParams) {
        const visible = page();
        // Beyond the page's end lies the slot; before its beginning, the room that a pull makes.
        const bottom = backgroundColorBottom ?? backgroundColor;
        if (bottom) visible.slot.setBackground(bottom);
        visible.send('setBackground', {
          ...(backgroundColor && { color: backgroundColor }),
          ...(backgroundColorTop && { topColor: backgroundColorTop }),
        });
      },
      setPageOrientation: ({ orientation }: { readonly orientation: Orientation }) => page().slot.setOrientation(orientation),
      setBackgroundTextStyle: ({ textStyle }: { readonly textStyle: 'dark' | 'light' }) =>
        page().send('setBackground', { textStyle }),
    },
  };
}
