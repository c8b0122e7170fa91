import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { answerFrames } from './answer-frames.ts';
import type { FrameFile } from './frame-files.ts';

const files: readonly FrameFile[] = [
  {
    name: 'logic.html',
    body: '<p>Ä',
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
  },
  { name: 'view.html', body: '<p>view', headers: { 'content-type': 'text/html; charset=utf-8' } },
];

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(basePath: string): Promise<string> {
  const handler = answerFrames(files, basePath);
  server = createServer((request, response) => {
    if (!handler.node(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('answerFrames', () => {
  it('serves documents with their headers to Node servers, and leaves other requests alone', async () => {
    const origin = await serve('/dinghy');
    const answer = await fetch(`${origin}/dinghy/logic.html?v=1`);
    expect([answer.status, await answer.text(), answer.headers.get('content-security-policy')]).toEqual([
      200,
      '<p>Ä',
      "default-src 'none'",
    ]);
    expect(answer.headers.get('content-length')).toBe('5');
    for (const path of ['/logic.html', '/dinghy/', '/dinghy/other.html', '/dinghy/../logic.html', '/dinghy/constructor']) {
      expect((await fetch(origin + path)).status).toBe(418);
    }
    expect((await fetch(`${origin}/dinghy/logic.html`, { method: 'POST' })).status).toBe(418);
    const head = await fetch(`${origin}/dinghy/view.html`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each(['/', '', '//'])('serves from the root with the base path "%s"', async (basePath) => {
    expect((await fetch(`${await serve(basePath)}/view.html`)).status).toBe(200);
  });

  it('answers Fetch-style requests', async () => {
    const { fetch: answer } = answerFrames(files, '/f/');
    const response = answer(new Request('https://host.example/f/view.html'));
    expect(await response?.text()).toBe('<p>view');
    expect(response?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer(new Request('https://host.example/view.html'))).toBeUndefined();
    expect(answer(new Request('https://host.example/f/view.html', { method: 'DELETE' }))).toBeUndefined();
  });
});
