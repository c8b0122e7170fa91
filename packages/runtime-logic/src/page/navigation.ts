// What pages say to each other, and where their components lead: `navigateTo` with its event channel, `this.router`. The container
// opens the page; which channel it gets is found by the page that asked, in the order in which it asked.

import type { PageId } from '@dinghy/bridge-protocol';
import type { Params } from '../wx/call-convention.ts';
import type { HostCall } from '../wx/host-api.ts';
import { createEventChannel, type EventChannel } from './event-channel.ts';
import type { Page } from './page.ts';
import { createRouter } from './router.ts';

export interface NavigationServices {
  readonly callHost: HostCall;
  readonly wx: Readonly<Record<string, unknown>>;
  onThrow(error: unknown, where: string): void;
}

export interface Navigation {
  /** Answers with the opener's end. */
  open(opener: PageId | undefined, params: Params): Promise<{ readonly eventChannel: EventChannel }>;
  /** A page has been opened, by `opener` if by a page. */
  onOpened(page: Page, opener: PageId | undefined): void;
  /** The end of a page that has been opened; one to nowhere when nobody asked for it. */
  openerChannel(page: Page): EventChannel;
  /** Navigation with addresses relative to a path. */
  router(from: string): object;
}

interface Waiting {
  readonly opener: PageId | undefined;
  readonly channel: EventChannel;
}

export function createNavigation({ callHost, wx, onThrow }: NavigationServices): Navigation {
  const waiting: Waiting[] = [];
  const channels = new WeakMap<Page, EventChannel>();
  const createChannel = () => createEventChannel((error) => onThrow(error, 'EventChannel'));

  return {
    async open(opener, params) {
      const [eventChannel, channel] = createChannel();
      for (const [name, listener] of Object.entries((params.events ?? {}) as Record<string, never>))
        eventChannel.on(name, listener);
      const entry: Waiting = { opener, channel };
      waiting.push(entry);
      try {
        await callHost('navigateTo', params);
      } catch (error) {
        const at = waiting.indexOf(entry);
        if (at >= 0) waiting.splice(at, 1);
        throw error;
      }
      return { eventChannel };
    },
    onOpened(page, opener) {
      const at = opener === undefined ? -1 : waiting.findIndex((entry) => entry.opener === opener);
      const [taken] = at === -1 ? [] : waiting.splice(at, 1);
      if (taken !== undefined) channels.set(page, taken.channel);
    },
    openerChannel(page) {
      const channel = channels.get(page) ?? createChannel()[1];
      channels.set(page, channel);
      return channel;
    },
    router: (from) => createRouter(wx, from),
  };
}
