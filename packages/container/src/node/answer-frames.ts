// Answers requests for frame documents, in both forms that servers come in.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FrameFile } from './frame-files.ts';

export interface FrameHandler {
  /**
   * For Node servers and middleware. Answers a request for a frame document and says true; leaves every other request
   * alone and says false.
   */
  node(request: Pick<IncomingMessage, 'method' | 'url'>, response: ServerResponse): boolean;
  /** For Fetch-style servers. `undefined` for every request that is not for a frame document. */
  fetch(request: Request): Response | undefined;
}

export function answerFrames(frameFiles: readonly FrameFile[], basePath: string): FrameHandler {
  const folder = basePath.split('/').filter(Boolean).join('/');
  const base = folder === '' ? '/' : `/${folder}/`;
  const files = new Map(frameFiles.map((file) => [base + file.name, file]));

  const find = (method: string | undefined, path: string): FrameFile | undefined =>
    method === 'GET' || method === 'HEAD' ? files.get(path) : undefined;

  return {
    node(request, response) {
      const file = find(request.method, (request.url ?? '').split('?', 1)[0] ?? '');
      if (!file) return false;
      response.writeHead(200, { ...file.headers, 'content-length': Buffer.byteLength(file.body) });
      response.end(request.method === 'HEAD' ? undefined : file.body);
      return true;
    },
    fetch(request) {
      const file = find(request.method, new URL(request.url).pathname);
      return file && new Response(request.method === 'HEAD' ? null : file.body, { headers: file.headers });
    },
  };
}
