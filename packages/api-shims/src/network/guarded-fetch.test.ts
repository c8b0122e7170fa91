import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import type { NetworkOptions } from './guarded-fetch.ts';
import { createListPolicy } from './list-policy.ts';
import { createRequestShim } from './request-shim.ts';

const origins = ['https://a.example', 'https://b.example'];

/** A fetch that answers from a table and keeps what it was asked. */
function createTableFetch(table: Readonly<Record<string, () => Response>>): {
  readonly fetch: typeof fetch;
  readonly asked: [string, RequestInit][];
} {
  const asked: [string, RequestInit][] = [];
  const answer = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    asked.push([String(input), init]);
    const make = table[String(input)];
    if (!make) throw new TypeError('Failed to fetch http://10.0.0.1/secret');
    return make();
  };
  return { fetch: answer as typeof fetch, asked };
}

function request(
  served: typeof fetch,
  params: object,
  options: Partial<NetworkOptions> = {},
  call = createTestCall(),
): Promise<unknown> {
  return callApi(
    createRequestShim({ fetch: served, policy: createListPolicy({ request: origins }), ...options }),
    'request',
    params,
    call,
  );
}

function redirectTo(location: string, status = 302): () => Response {
  return () => new Response(null, { status, headers: { location } });
}

function opaqueRedirect(): Response {
  return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
}

describe('guardedFetch', () => {
  test('sends no cookies, no referrer, and uses no cache', async () => {
    const { fetch, asked } = createTableFetch({ 'https://a.example/': () => new Response('{}') });
    await request(fetch, { url: 'https://a.example' });
    expect(asked[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
  });

  test('takes credentials off when a redirect leaves the origin', async () => {
    const { fetch, asked } = createTableFetch({
      'https://a.example/': redirectTo('https://b.example/x'),
      'https://b.example/x': () => new Response('ok'),
    });
    await request(fetch, { url: 'https://a.example/', header: { Authorization: 'secret', Cookie: 'a=b', 'X-Keep': '1' } });
    expect(asked[1]?.[1].headers).toEqual([['x-keep', '1']]);
  });

  test('keeps method and body on 307', async () => {
    const { fetch, asked } = createTableFetch({
      'https://a.example/': redirectTo('/x', 307),
      'https://a.example/x': () => new Response('ok'),
    });
    await request(fetch, { url: 'https://a.example/', method: 'POST', data: 'body' });
    expect(asked[1]?.[1]).toMatchObject({ method: 'POST', body: 'body' });
  });

  test('checks every hop before it is made', async () => {
    const { fetch, asked } = createTableFetch({
      'https://a.example/': redirectTo('https://b.example/'),
      'https://b.example/': redirectTo('https://evil.example/'),
    });
    expect(await codeOf(request(fetch, { url: 'https://a.example/' }))).toBe('NETWORK_DOMAIN_DENIED');
    expect(asked.map(([url]) => url)).toEqual(['https://a.example/', 'https://b.example/']);
  });

  test('refuses a redirect that the browser hides', async () => {
    const { fetch } = createTableFetch({ 'https://a.example/': opaqueRedirect });
    expect(await codeOf(request(fetch, { url: 'https://a.example/' }))).toBe('NETWORK_REDIRECT_DENIED');
  });

  test('refuses the answer of a fetch that followed a redirect by itself', async () => {
    const strayed = (): Response =>
      Object.defineProperties(new Response('secret'), { redirected: { value: true }, url: { value: 'https://b.example/' } });
    const { fetch } = createTableFetch({ 'https://a.example/': strayed });
    expect(await codeOf(request(fetch, { url: 'https://a.example/' }))).toBe('NETWORK_REDIRECT_DENIED');
  });

  test('has an end to hops', async () => {
    const { fetch, asked } = createTableFetch({ 'https://a.example/': redirectTo('/') });
    expect(await codeOf(request(fetch, { url: 'https://a.example/' }))).toBe('NETWORK_REDIRECT_DENIED');
    expect(asked).toHaveLength(6);
  });

  test('tells nothing of what the network said', async () => {
    const { fetch } = createTableFetch({});
    await expect(request(fetch, { url: 'https://a.example/' })).rejects.toMatchObject({ code: 'NETWORK_FAILED', params: {} });
  });

  test.each(['CONNECT', 'TRACE', 'GET /x', ''])('refuses the method %j', async (method) => {
    const { fetch, asked } = createTableFetch({});
    expect(await codeOf(request(fetch, { url: 'https://a.example/', method }))).toBe('API_PARAMETER_INVALID');
    expect(asked).toEqual([]);
  });

  test('uses the timeout of the call, then of the app, then its own', async () => {
    const never = ((_url: string, init: RequestInit) =>
      new Promise((_resolve, reject) =>
        init.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      )) as unknown as typeof fetch;
    const policy = { origins: () => origins, timeoutMs: () => 30 };
    const limit = async (params: object, options: Partial<NetworkOptions>): Promise<unknown> =>
      request(never, { url: 'https://a.example/', ...params }, options).catch((error: { params: unknown }) => error.params);
    expect(await limit({ timeout: 10 }, { policy })).toEqual({ timeoutMs: 10 });
    expect(await limit({}, { policy })).toEqual({ timeoutMs: 30 });
    expect(await limit({}, { timeoutMs: 20 })).toEqual({ timeoutMs: 20 });
  });
});

describe('createRequestShim', () => {
  test('runs ten requests of an app at a time, and other apps beside them', async () => {
    const release: (() => void)[] = [];
    const held = (() => new Promise((resolve) => release.push(() => resolve(new Response('ok'))))) as unknown as typeof fetch;
    const shim = createRequestShim({ fetch: held, policy: createListPolicy({ request: origins }) });
    const start = (appId: string): Promise<unknown> =>
      callApi(shim, 'request', { url: 'https://a.example/' }, createTestCall(appId));
    const running = Array.from({ length: 12 }, () => start('one'));
    running.push(start('two'));
    await Promise.resolve();
    expect(release).toHaveLength(11);
    while (release.length > 0) {
      release.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
    await expect(Promise.all(running)).resolves.toHaveLength(13);
  });

  test('has an end to waiting', async () => {
    const never = (() => new Promise(() => undefined)) as unknown as typeof fetch;
    const shim = createRequestShim({ fetch: never, policy: createListPolicy({ request: origins }) });
    const codes = Array.from({ length: 211 }, () => codeOf(callApi(shim, 'request', { url: 'https://a.example/' })));
    expect(await Promise.race(codes)).toBe('NETWORK_TOO_MANY');
  });
});
