import { admitUrl, createListPolicy } from '@dinghy/api-shims';
import { DinghyError } from '@dinghy/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWebViews } from './web-views.ts';

const SITE = 'https://site.test';
const site = {};
let parent: HTMLElement;
let progressed: { readonly event: string; readonly data: unknown }[];
let invoked: unknown[];
let ending: AbortController;

beforeEach(() => {
  parent = document.createElement('div');
  document.body.append(parent);
  progressed = [];
  invoked = [];
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  parent.remove();
});

function open(src: unknown): Promise<unknown> {
  const views = createWebViews({
    appId: 'app',
    admitUrl,
    policy: createListPolicy({ webView: [SITE, location.origin], request: ['https://api.test'] }),
    invoke: async (body) => void invoked.push(body),
  });
  const call = { signal: ending.signal, progress: (value: unknown) => void progressed.push(value as never) };
  const shown = views.open(parent, { src }, call);
  // There is nothing to load here; only who is in the frame matters.
  const frame = parent.querySelector('iframe');
  if (frame) Object.defineProperty(frame, 'contentWindow', { value: site });
  return shown;
}
const frameOf = (): HTMLIFrameElement => parent.querySelector('iframe') as HTMLIFrameElement;

function post(data: unknown, { origin = SITE, source = site }: { origin?: string; source?: unknown } = {}): void {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
}

describe('createWebViews', () => {
  it('shows what the host has listed, in a frame that cannot lead the host elsewhere, until it is taken back', async () => {
    const shown = open(`${SITE}/a?b=1#/route`);
    const frame = frameOf();
    expect(frame.src).toBe(`${SITE}/a?b=1#/route`);
    expect(frame.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin allow-forms');
    frame.dispatchEvent(new Event('load'));
    expect(progressed).toEqual([{ event: 'load', data: { src: `${SITE}/a?b=1#/route` } }]);
    ending.abort();
    await shown;
    expect(parent.childElementCount).toBe(0);
  });

  it.each([
    ['another site', 'https://other.test/'],
    ['a site that only wx.request may reach', 'https://api.test/'],
    ['the listed one as a user name', 'https://site.test@evil.test/'],
    ['a subdomain', 'https://www.site.test/'],
    ['script', 'javascript:alert(1)'],
    ['a document in the address', 'data:text/html,<script>1</script>'],
    ['a path', '/pages/a'],
    ['nothing', ''],
    ['the host itself, listed though it is', `${location.origin}/`],
  ])('does not open %s (69)', async (_what, src) => {
    await expect(open(src)).rejects.toBeInstanceOf(DinghyError);
    expect(parent.childElementCount).toBe(0);
  });

  it('passes on messages of the site in the frame alone', () => {
    void open(`${SITE}/`);
    post({ dinghyWebView: 'postMessage', data: { a: 1 } });
    post({ dinghyWebView: 'postMessage', data: 2 }, { origin: 'https://other.test' });
    post({ dinghyWebView: 'postMessage', data: 3 }, { source: window });
    post({ dinghyWebView: 'postMessage', data: { [Symbol('s')]: 1, f: () => 1, b: 2 } });
    for (const odd of [null, 'text', { other: 1 }, { dinghyWebView: 5 }]) post(odd);
    expect(progressed).toEqual([
      { event: 'message', data: { data: [{ a: 1 }] } },
      { event: 'message', data: { data: [{ b: 2 }] } },
    ]);
  });

  it('lets the site lead to other pages of the mini-program, and do nothing else', () => {
    void open(`${SITE}/`);
    post({ dinghyWebView: 'navigateTo', params: { url: '/pages/b/b' } });
    post({ dinghyWebView: 'getUserInfo', params: {} });
    post({ dinghyWebView: 'constructor' });
    expect(invoked).toEqual([{ api: 'navigateTo', params: { url: '/pages/b/b' } }]);
  });

  it('loses what is too much', () => {
    void open(`${SITE}/`);
    post({ dinghyWebView: 'postMessage', data: 'x'.repeat(300_000) });
    for (let index = 0; index < 100; index++) post({ dinghyWebView: 'postMessage', data: index });
    expect(progressed.length).toBeLessThanOrEqual(20);
  });
});
