// `navigateTo` with its event channel. The container opens the page; which channel it gets is found by the page that
// asked, in the order in which it asked.

import type { PageId } from '@dinghy/bridge-protocol';
import { answerCall, type OnThrow, type Params } from '../wx/call-convention.ts';
import type { HostCall } from '../wx/host-api.ts';
import { createEventChannel, type EventChannel } from './event-channel.ts';

interface Waiting {
  readonly opener: PageId | undefined;
  readonly channel: EventChannel;
}

export interface Navigation {
  navigateTo(call: HostCall, currentPage: () => PageId | undefined, onThrow: OnThrow): (params?: unknown) => unknown;
  /** The channel of a page that has been opened; one to nowhere when nobody asked for it. */
  takeChannel(opener: PageId | undefined): EventChannel;
}

export function createNavigation(onThrow: (error: unknown) => void): Navigation {
  const waiting: Waiting[] = [];

  async function navigate(call: HostCall, opener: PageId | undefined, params: Params): Promise<object> {
    const [eventChannel, channel] = createEventChannel(onThrow);
    for (const [name, listener] of Object.entries((params.events ?? {}) as Record<string, never>))
      eventChannel.on(name, listener);
    const entry: Waiting = { opener, channel };
    waiting.push(entry);
    try {
      await call('navigateTo', params);
    } catch (error) {
      const at = waiting.indexOf(entry);
      if (at >= 0) waiting.splice(at, 1);
      throw error;
    }
    return { eventChannel };
  }

  return {
    navigateTo: (call, currentPage, onCallbackThrow) => (params) =>
      answerCall('navigateTo', params, (given) => navigate(call, currentPage(), given), onCallbackThrow),
    takeChannel(opener) {
      const at = opener === undefined ? -1 : waiting.findIndex((entry) => entry.opener === opener);
      const [taken] = at === -1 ? [] : waiting.splice(at, 1);
      return taken?.channel ?? createEventChannel(onThrow)[1];
    },
  };
}
