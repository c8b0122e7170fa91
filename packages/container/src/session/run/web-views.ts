// <web-view>: a page of another site, in a frame of the container's own over the page that asked for it. In: an address that
// the mini-program names, and messages of the site in the frame; neither is trusted. Never opened: an origin that the host
// has not listed for this app, and the host's own, whose frame would be the host.

import type { NetworkPolicy } from '@dinghy/api-shims';
import type { IncomingCall, Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';

export interface WebViewsOptions {
  readonly appId: string;
  readonly policy: NetworkPolicy;
  /** Parses an address by the rules of the policy. Given, because this file is loaded when it is first wanted, and those are there. */
  readonly admitUrl: typeof import('@dinghy/api-shims').admitUrl;
  /** An API call that the site makes as the page's user: a way to another page of the mini-program. */
  invoke(body: { readonly api: string; readonly params: Json }): Promise<unknown>;
}

export interface WebViews {
  /** Shows an address over `parent` until the call is taken back. Rejects with `NETWORK_*` for what may not be shown. */
  open(parent: HTMLElement, params: unknown, call: IncomingCall): Promise<Record<string, never>>;
}

/** What a site may do besides being looked at. Not: lead the host's own page elsewhere, open windows, download. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms';
/** Characters of one message as JSON. */
const MAX_MESSAGE_LENGTH = 256 * 1024;
/** In a second; more are lost. */
const MAX_MESSAGES = 20;

const ROUTES: ReadonlySet<string> = new Set(['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack']);

/** What a site posts to `window.parent`; docs/guide/web-view-and-maps.md. */
interface SiteMessage {
  readonly dinghyWebView: string;
  readonly data?: unknown;
  readonly params?: unknown;
}

export function createWebViews({ appId, policy, admitUrl, invoke }: WebViewsOptions): WebViews {
  const admit = (src: string, own: string): URL => {
    const url = admitUrl(src, policy, appId, 'webView');
    if (url.origin === own) throw new DinghyError('NETWORK_DOMAIN_DENIED', { origin: url.origin });
    // Routes of a site are often in its fragment.
    return new URL(src);
  };
  const isAdmitted = (origin: string): boolean => policy.origins(appId, 'webView').includes(origin);

  return {
    async open(parent, params, call) {
      const { ownerDocument: document } = parent;
      const window = document.defaultView ?? globalThis.window;
      const src = String((params as { readonly src?: unknown } | null)?.src ?? '');
      const url = admit(src, window.location.origin);
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', SANDBOX);
      frame.setAttribute('allow', '');
      frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
      frame.title = url.host;
      frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0;background:#fff';
      frame.src = url.href;
      const emit = (event: string, data: Json): void => call.progress({ event, data });
      let windowStart = 0;
      let count = 0;

      const receive = (event: MessageEvent<unknown>): void => {
        // The site may have led itself elsewhere: who speaks is asked each time.
        if (event.source !== frame.contentWindow || frame.contentWindow === null || !isAdmitted(event.origin)) return;
        const message = event.data as SiteMessage | null;
        if (typeof message !== 'object' || message === null || typeof message.dinghyWebView !== 'string') return;
        const present = Date.now();
        if (present - windowStart > 1000) {
          windowStart = present;
          count = 0;
        }
        count += 1;
        if (count > MAX_MESSAGES) return;
        answer(message);
      };
      const answer = ({ dinghyWebView: kind, data, params: asked }: SiteMessage): void => {
        if (kind === 'postMessage') {
          const plain = toPlain(data);
          if (plain !== undefined) emit('message', { data: [plain] });
        } else if (ROUTES.has(kind)) invoke({ api: kind, params: toPlain(asked) ?? {} }).catch(() => undefined);
      };

      frame.addEventListener('load', () => emit('load', { src: url.href }));
      window.addEventListener('message', receive);
      parent.append(frame);
      await new Promise<void>((resolve) => {
        if (call.signal.aborted) resolve();
        call.signal.addEventListener('abort', resolve);
      });
      window.removeEventListener('message', receive);
      frame.remove();
      return {};
    },
  };
}

/** A copy that holds nothing but data, or `undefined` for what is too much or no data. */
function toPlain(value: unknown): Json | undefined {
  try {
    const text = JSON.stringify(value);
    return text === undefined || text.length > MAX_MESSAGE_LENGTH ? undefined : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
