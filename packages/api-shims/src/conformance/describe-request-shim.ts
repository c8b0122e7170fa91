import type { Shim } from '../shim.ts';
import { callApi, codeOf, createTestCall, type TestTools } from './tools.ts';

export interface RequestShimSubject {
  readonly name: string;
  /** A shim that admits these origins, and answers of at most these bytes. */
  readonly create: (options: { readonly origins: readonly string[]; readonly maxResponseBytes: number }) => Shim;
  /** Two running servers of `answerConformanceRequest`: one that will be listed, one that will not. */
  readonly servers: () => { readonly listed: string; readonly unlisted: string; readonly unlistedHits: () => number };
  /** Whether the platform shows where a redirect leads. A browser does not: it must refuse. */
  readonly seesRedirects: boolean;
}

interface Echo {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const LIMIT_BYTES = 64 * 1024;

export function describeRequestShim({ describe, test, expect }: TestTools, subject: RequestShimSubject): void {
  const listed = (): string => subject.servers().listed;
  const create = (): Shim => subject.create({ origins: [listed()], maxResponseBytes: LIMIT_BYTES });
  const request = async (
    path: string,
    params: object = {},
  ): Promise<{ statusCode: number; data: unknown; header: Record<string, string> }> =>
    (await callApi(create(), 'request', { url: `${listed()}${path}`, ...params })) as never;
  const echo = async (params: object, path = '/echo'): Promise<Echo> => (await request(path, params)).data as Echo;

  describe(`request shim ${subject.name}`, () => {
    test('parses JSON, and answers text as text', async () => {
      expect((await echo({})).method).toBe('GET');
      expect((await request('/text')).data).toBe('hello');
      expect(typeof (await request('/echo', { dataType: 'text' })).data).toBe('string');
    });

    test('answers bytes where asked to', async () => {
      const { data } = await request('/text', { responseType: 'arraybuffer' });
      expect(new TextDecoder().decode(data as ArrayBuffer)).toBe('hello');
    });

    test('a status that means failure is a success of the call', async () => {
      expect((await request('/status?code=404')).statusCode).toBe(404);
      expect((await request('/status?code=500')).statusCode).toBe(500);
    });

    test('answers headers in lower case and in their usual spelling', async () => {
      const { header } = await request('/echo');
      expect([header['content-type'], header['Content-Type']]).toEqual(['application/json', 'application/json']);
    });

    test('data of a GET becomes the query, after the one that is there', async () => {
      expect((await echo({ data: { q: 'a b&c', n: 1, list: [1] } }, '/echo?x=1')).path).toBe(
        '/echo?x=1&q=a%20b%26c&n=1&list=%5B1%5D',
      );
    });

    test('data of a POST is JSON, or a form where the content type says so', async () => {
      const json = await echo({ method: 'post', data: { a: [1] } });
      expect([json.method, json.body, json.headers['content-type']]).toEqual(['POST', '{"a":[1]}', 'application/json']);
      const form = await echo({
        method: 'POST',
        data: { a: 'x y', b: 2 },
        header: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
      expect(form.body).toBe('a=x%20y&b=2');
    });

    test('sends the headers that it was given, and none that are forbidden', async () => {
      const { headers } = await echo({
        header: {
          'X-Token': 'abc',
          'X-Count': 3,
          Referer: 'https://bank.example/',
          Host: 'evil.example',
          'Proxy-Authorization': 'x',
        },
      });
      expect([headers['x-token'], headers['x-count'], headers.referer, headers['proxy-authorization']]).toEqual([
        'abc',
        '3',
        undefined,
        undefined,
      ]);
      expect(headers.host === 'evil.example').toBe(false);
    });

    test('refuses headers that would break the request apart', async () => {
      for (const header of [{ 'X-A': 'b\r\nX-Evil: 1' }, { 'X-A\r\nX-Evil': '1' }, { 'X A': '1' }, { 'X-A': 'b\u0000' }]) {
        expect(await codeOf(request('/echo', { header }))).toBe('NETWORK_HEADER_INVALID');
      }
    });

    test('refuses every other origin before anything is sent', async () => {
      const { unlisted, unlistedHits } = subject.servers();
      const { host } = new URL(listed());
      const { host: otherHost } = new URL(unlisted);
      const before = unlistedHits();
      const urls = [
        `${unlisted}/text`,
        `${unlisted}/text#${listed()}`,
        `${unlisted}/${listed()}`,
        `http://${host}@${otherHost}/text`,
        `http://${host}:x@${otherHost}/text`,
        `http://${otherHost}\\@${host}/text`,
        `http://${otherHost}\t.${host}/text`,
        `https://${host}/text`,
        `http://${host}.evil.example/text`,
        `http://evil-${host}/text`,
        `//${host}/text`,
        `file:///etc/passwd`,
        `data:text/plain,hello`,
        `blob:${listed()}/x`,
        `/text`,
        '',
      ];
      const accepted: string[] = [];
      for (const url of urls) {
        const code = await codeOf(callApi(create(), 'request', { url }));
        if (code !== 'NETWORK_URL_INVALID' && code !== 'NETWORK_DOMAIN_DENIED') accepted.push(`${url}: ${code}`);
      }
      expect(accepted).toEqual([]);
      expect(unlistedHits()).toBe(before);
    });

    test('does not follow a redirect to an origin that is not listed', async () => {
      const { unlisted, unlistedHits } = subject.servers();
      const before = unlistedHits();
      const code = await codeOf(request(`/redirect?to=${encodeURIComponent(`${unlisted}/text`)}`));
      expect(code === 'NETWORK_DOMAIN_DENIED' || code === 'NETWORK_REDIRECT_DENIED').toBe(true);
      expect(unlistedHits()).toBe(before);
    });

    if (subject.seesRedirects) {
      test('follows a redirect within the list, and not for ever', async () => {
        expect((await request('/redirect?to=/text')).data).toBe('hello');
        expect(await codeOf(request('/loop'))).toBe('NETWORK_REDIRECT_DENIED');
      });

      test('a POST that is redirected with 303 becomes a GET without a body', async () => {
        const { method, body } = await echo({ method: 'POST', data: { a: 1 } }, '/redirect?code=303&to=/echo');
        expect([method, body]).toEqual(['GET', '']);
      });
    }

    test('gives up on an answer over the limit', async () => {
      expect(await codeOf(request(`/large?bytes=${LIMIT_BYTES + 1}`))).toBe('NETWORK_RESPONSE_TOO_LARGE');
      expect(((await request(`/large?bytes=${LIMIT_BYTES}`)).data as string).length).toBe(LIMIT_BYTES);
    });

    test('fails after the timeout', async () => {
      expect(await codeOf(request('/slow', { timeout: 50 }))).toBe('NETWORK_TIMEOUT');
    });

    test('ends when the call is aborted, before or during', async () => {
      const during = createTestCall();
      const running = callApi(create(), 'request', { url: `${listed()}/slow` }, during);
      setTimeout(() => during.abort(), 20);
      expect(await codeOf(running)).toBe('API_ABORTED');
      const before = createTestCall();
      before.abort();
      expect(await codeOf(callApi(create(), 'request', { url: `${listed()}/text` }, before))).toBe('API_ABORTED');
    });

    test('tells of the headers before the answer', async () => {
      const call = createTestCall();
      await callApi(create(), 'request', { url: `${listed()}/text` }, call);
      expect(call.events.map(([event]) => event)).toEqual(['headersReceived']);
    });

    test('sends data in chunks where asked to', async () => {
      const call = createTestCall();
      const { data } = (await callApi(create(), 'request', { url: `${listed()}/text`, enableChunked: true }, call)) as {
        data: unknown;
      };
      expect([data, call.events.filter(([event]) => event === 'chunkReceived').length > 0]).toEqual(['', true]);
    });

    test('runs many at once in turn, and none twice', async () => {
      const shim = create();
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, n) => callApi(shim, 'request', { url: `${listed()}/echo?n=${n}` })),
      );
      expect(answers.map((answer) => (answer as { data: Echo }).data.path)).toEqual(
        Array.from({ length: 30 }, (_, n) => `/echo?n=${n}`),
      );
    });

    test('fails with a code when no server answers', async () => {
      const closed = 'http://127.0.0.1:9';
      const shim = subject.create({ origins: [closed], maxResponseBytes: LIMIT_BYTES });
      expect(await codeOf(callApi(shim, 'request', { url: `${closed}/` }))).toBe('NETWORK_FAILED');
    });
  });
}
