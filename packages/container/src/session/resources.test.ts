import { createPackageReader } from '@dinghy/package-format';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTinyApp } from '../fixtures/tiny-app.ts';
import { createAppPackage } from './packages/app-package.ts';
import { createResources, type Resources } from './resources.ts';

let resources: Resources;

beforeEach(async () => {
  const source = createTinyApp({ files: { 'a.png': 'main' }, subpackage: { 'b.svg': 'sub' } });
  const reader = await createPackageReader(source);
  resources = createResources({
    appPackage: createAppPackage(reader),
    admitsRemote: (url) => url.origin === 'https://img.example',
    loadTemporary: async (url) =>
      ({
        'wxfile://tmp_1': { mime: 'image/png', bytes: new ArrayBuffer(3) },
        'wxfile://tmp_html': { mime: 'text/html', bytes: new ArrayBuffer(3) },
      })[url],
  });
});

afterEach(() => vi.unstubAllGlobals());

const text = ({ bytes }: { bytes: ArrayBuffer }): string => new TextDecoder().decode(bytes);

describe('createResources', () => {
  it.each([
    ['/a.png', 'main', 'image/png'],
    ['a.png?x=1', 'main', 'image/png'],
    ['/sub/b.svg', 'sub', 'image/svg+xml'],
  ])('reads the package file %s', async (url, content, mime) => {
    const resource = await resources.load(url);
    expect([text(resource), resource.mime]).toEqual([content, mime]);
  });

  it.each(['/none.png', '../a.png', '/sub/../../a.png', '%2e%2e/a.png', '', '/constructor'])('has no file %s', async (url) => {
    await expect(resources.load(url)).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });

  it('reads files that a shim has minted a path for', async () => {
    expect((await resources.load('wxfile://tmp_1')).bytes.byteLength).toBe(3);
  });

  it('asks no server that the rules do not admit', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    for (const url of [
      'https://evil.example/a.png',
      'http://img.example/a.png',
      'https://img.example@evil.example/a.png',
      'https://',
    ]) {
      await expect(resources.load(url)).rejects.toMatchObject({ code: 'RESOURCE_DOMAIN_DENIED' });
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it('reads an admitted address without credentials, and takes only media types from it', async () => {
    const fetch = vi.fn(async () => new Response('x', { headers: { 'content-type': 'text/html' } }));
    vi.stubGlobal('fetch', fetch);
    const resource = await resources.load('https://img.example/a.png');
    expect(resource.mime).toBe('application/octet-stream');
    expect(fetch).toHaveBeenCalledWith(
      'https://img.example/a.png',
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' }),
    );
  });

  it.each([
    ['hides where it leads', { type: { value: 'opaqueredirect' } }],
    ['has been followed past our eyes', { redirected: { value: true }, url: { value: 'https://img.example/b.png' } }],
  ])('refuses a redirect that %s', async (_how, properties) => {
    vi.stubGlobal('fetch', async () => Object.defineProperties(new Response('x'), properties));
    await expect(resources.load('https://img.example/a.png')).rejects.toMatchObject({ code: 'RESOURCE_REDIRECT_DENIED' });
  });

  it('asks no hop of a redirect that the rules do not admit, where redirects can be seen', async () => {
    const asked: string[] = [];
    const hops: Record<string, string> = {
      'https://img.example/a.png': 'https://img.example/b.png',
      'https://img.example/b.png': 'https://evil.example/c.png',
      'https://evil.example/c.png': 'https://img.example/d.png',
    };
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      return new Response(null, { status: 302, headers: { location: hops[url] ?? '' } });
    });
    await expect(resources.load('https://img.example/a.png')).rejects.toMatchObject({
      code: 'RESOURCE_DOMAIN_DENIED',
      params: { url: 'https://evil.example/c.png' },
    });
    expect(asked).toEqual(['https://img.example/a.png', 'https://img.example/b.png']);
  });

  it('stops reading an answer that does not end (57)', async () => {
    let sent = 0;
    let stopped = false;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(8 * 1024 * 1024));
      },
      cancel() {
        stopped = true;
      },
    });
    vi.stubGlobal('fetch', async () => new Response(endless, { headers: { 'content-type': 'image/png' } }));
    await expect(resources.load('https://img.example/a.png')).rejects.toMatchObject({ code: 'RESOURCE_UNREADABLE' });
    expect(stopped).toBe(true);
    expect(sent).toBeLessThan(10);
  });

  it('takes only media types from a downloaded file, whatever its server said (70)', async () => {
    expect((await resources.load('wxfile://tmp_html')).mime).toBe('application/octet-stream');
  });

  it('puts nothing that could run under the origin of the host page (70)', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    expect(await resources.loadObjectUrl('/sub/b.svg')).toBe('data:image/svg+xml,sub');
    expect(made).not.toHaveBeenCalled();
    expect(await resources.loadObjectUrl('/a.png')).toMatch(/^blob:/);
    await resources.loadObjectUrl('wxfile://tmp_html');
    expect(made.mock.calls.map(([blob]) => (blob as Blob).type)).toEqual(['image/png', 'application/octet-stream']);
    made.mockRestore();
  });
});
