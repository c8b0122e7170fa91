import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

const BODY_LIMIT_BYTES = 64 * 1024;

/** The body as JSON, whatever it holds; the routes decode it. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > BODY_LIMIT_BYTES) throw new HttpError(413, 'BODY_TOO_LARGE', 'The request is too large.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new HttpError(400, 'BODY_NOT_JSON', 'The request is not valid JSON.');
  }
}
