import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import { createTemporaryFiles } from '../files/temporary-files.ts';
import { createListPolicy } from './list-policy.ts';
import { createTransferShim } from './transfer-shim.ts';

const policy = createListPolicy({ downloadFile: ['https://a.example'], uploadFile: ['https://a.example'] });
const url = 'https://a.example/file';

describe('createTransferShim', () => {
  test('downloadFile keeps the bytes under a path of the app', async () => {
    const files = createTemporaryFiles();
    const fetch = (async () => new Response('picture', { headers: { 'content-type': 'image/png' } })) as typeof globalThis.fetch;
    const call = createTestCall('one');
    const result = (await callApi(createTransferShim({ fetch, policy, files }), 'downloadFile', { url }, call)) as {
      tempFilePath: string;
    };
    expect(result.tempFilePath).toMatch(/^wxfile:\/\/tmp_\w+\.png$/);
    expect(new TextDecoder().decode(files.read('one', result.tempFilePath)?.bytes)).toBe('picture');
    expect(files.read('two', result.tempFilePath)).toBeUndefined();
    expect(call.events.map(([event]) => event)).toEqual(['headersReceived', 'progressUpdate']);
  });

  test('downloadFile keeps the bytes where it is told to, and says where there is no such place', async () => {
    const fetch = (async () => new Response('picture')) as typeof globalThis.fetch;
    const written: unknown[] = [];
    const write = async (...args: readonly unknown[]): Promise<void> => void written.push(args);
    const params = { url, filePath: 'wxfile://usr/a.png' };
    const keeping = createTransferShim({ fetch, policy, files: { ...createTemporaryFiles(), write } });
    expect(await callApi(keeping, 'downloadFile', params, createTestCall('one'))).toEqual({
      statusCode: 200,
      filePath: 'wxfile://usr/a.png',
    });
    expect(written).toStrictEqual([['one', 'wxfile://usr/a.png', new TextEncoder().encode('picture').buffer]]);
    const forgetting = createTransferShim({ fetch, policy, files: createTemporaryFiles() });
    expect(await codeOf(callApi(forgetting, 'downloadFile', params))).toBe('API_FAILED');
  });

  test('uploadFile sends the file and the fields as a form', async () => {
    const files = createTemporaryFiles();
    const path = files.add('one', { bytes: new TextEncoder().encode('picture').buffer, mime: 'image/png' });
    let form = new FormData();
    const fetch = (async (_url: string, init: RequestInit) => {
      form = init.body as FormData;
      expect(init.headers).toEqual([['x-a', '1']]);
      return new Response('{"id":1}');
    }) as unknown as typeof globalThis.fetch;
    const params = {
      url,
      filePath: path,
      name: 'file',
      formData: { album: 3 },
      header: { 'X-A': '1', 'Content-Type': 'multipart/form-data' },
    };
    const result = await callApi(createTransferShim({ fetch, policy, files }), 'uploadFile', params, createTestCall('one'));
    expect(result).toMatchObject({ statusCode: 200, data: '{"id":1}' });
    expect([form.get('album'), (form.get('file') as File).size]).toEqual(['3', 7]);
  });

  test.each([
    'wxfile://tmp_000001.png',
    '../../etc/passwd',
    '/etc/passwd',
    '__proto__',
    'file:///etc/passwd',
    'wxfile://tmp_../x',
  ])('uploadFile finds no file %s that the app did not get', async (filePath) => {
    const files = createTemporaryFiles();
    files.add('other', { bytes: new ArrayBuffer(1), mime: 'image/png' });
    const shim = createTransferShim({ fetch, policy, files });
    expect(await codeOf(callApi(shim, 'uploadFile', { url, filePath, name: 'file' }, createTestCall('one')))).toBe(
      'FILE_NOT_FOUND',
    );
  });

  test('downloadFile gives up on a file over the limit', async () => {
    const fetch = (async () => new Response('x'.repeat(101))) as typeof globalThis.fetch;
    const shim = createTransferShim({ fetch, policy, files: createTemporaryFiles(), maxDownloadBytes: 100 });
    expect(await codeOf(callApi(shim, 'downloadFile', { url }))).toBe('NETWORK_RESPONSE_TOO_LARGE');
  });
});

describe('createTemporaryFiles', () => {
  test('has room for so many bytes of an app, and lets go of what was not used the longest', () => {
    const files = createTemporaryFiles({ limitBytes: 10 });
    const add = (app: string, size: number): string => files.add(app, { bytes: new ArrayBuffer(size), mime: 'text/plain' });
    const [first, second, other] = [add('one', 4), add('one', 4), add('two', 10)];
    files.read('one', first);
    const third = add('one', 4);
    expect([first, second, third].map((path) => files.read('one', path)?.bytes.byteLength)).toEqual([4, undefined, 4]);
    expect(files.read('two', other)).toBeDefined();
    expect(() => add('one', 11)).toThrow('FILE_QUOTA_EXCEEDED');
    files.releaseApp('one');
    expect(files.read('one', first)).toBeUndefined();
  });
});
