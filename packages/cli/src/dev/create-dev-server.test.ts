import { request } from 'node:http';
import type { CompileResult } from '@dinghy/compiler';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDevServer } from './create-dev-server.ts';
import { createDevState } from './dev-state.ts';

const SHA256 = 'a'.repeat(64);

function built(text: string): CompileResult {
  const bytes = new TextEncoder().encode(text);
  return {
    package: {
      decoded: { appId: 'shop', app: { pages: ['a'] } } as never,
      manifest: bytes as Uint8Array<ArrayBuffer>,
      blobs: new Map([[SHA256, bytes]]),
    },
    diagnostics: [],
  };
}

async function start() {
  const state = createDevState();
  state.put(built('one'), 5);
  const server = await createDevServer({ state, script: 'script', port: 0, allowedOrigins: ['https://api.example.com'] });
  onTestFinished(() => server.close());
  return { state, server, read: async (path: string) => fetch(server.url + path) };
}

describe('createDevServer', () => {
  it('serves the simulator under an address that holds 128 random bits', async () => {
    const { server, read } = await start();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/);
    const page = await read('');
    expect(await page.text()).toContain('<script type="module" src="simulator.js">');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`frame-src ${server.url}frames/`);
    expect(policy).toContain(`connect-src ${server.url} https://api.example.com wss://api.example.com;`);
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await (await read('simulator.js')).text()).toBe('script');
    expect((await read('frames/view.html')).headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(server.url.slice(0, -1))).url).toBe(server.url);
  });

  it('serves the last package that could be built, and files of the one before', async () => {
    const { state, read } = await start();
    expect(await (await read('package/manifest.json')).text()).toBe('one');
    state.put({ diagnostics: [] }, 1);
    expect(await (await read('package/manifest.json')).text()).toBe('one');
    const next = built('two');
    state.put({ ...next, package: { ...next.package, blobs: new Map() } as never }, 1);
    expect(await (await read('package/manifest.json')).text()).toBe('two');
    expect(await (await read(`package/files/${SHA256}`)).text()).toBe('one');
  });

  it.each(['package/files/../manifest.json', 'package/secret', 'package/', 'frames/', 'frames/other.html', 'constructor'])(
    'has no %s',
    async (path) => {
      const { server } = await start();
      // As written: fetch would work out the dots.
      const status = await new Promise((resolve, reject) => {
        const { hostname, port, pathname } = new URL(server.url);
        request({ hostname, port, path: pathname + path }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
      expect(status).toBe(404);
    },
  );

  it('refuses another host name, and an address without the token, with a word on what to do', async () => {
    const { server } = await start();
    const { hostname, port, pathname, origin } = new URL(server.url);
    const status = await new Promise((resolve, reject) => {
      request({ hostname, port, path: pathname, headers: { host: 'rebound.example' } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
    const answer = await fetch(`${origin}/`);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('dinghy dev')]);
  });

  it('streams what was built, now and after each build', async () => {
    const { state, read } = await start();
    const reader = (await read('events')).body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => JSON.parse((await reader?.read())?.value?.slice('data: '.length) ?? '');
    expect(await next()).toMatchObject({ build: 1, appId: 'shop', pages: ['a'], isOpenable: true });
    state.put({ diagnostics: [] }, 2);
    expect(await next()).toMatchObject({ build: 2, isOpenable: true });
    await reader?.cancel();
  });
});
