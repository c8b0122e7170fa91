// The bytes of an answer, never more than a limit, and what they mean.

import { DinghyError } from '@dinghy/errors';

/** Reads to the end. Gives up as soon as the limit is passed; what the server says of the length is only a hint. */
export async function readBytes(
  response: Response,
  limitBytes: number,
  onChunk?: (chunk: Uint8Array, total: number) => void,
): Promise<ArrayBuffer> {
  const tooLarge = (): DinghyError => new DinghyError('NETWORK_RESPONSE_TOO_LARGE', { limitBytes });
  if (Number(response.headers.get('content-length') ?? 0) > limitBytes) {
    void response.body?.cancel().catch(() => undefined);
    throw tooLarge();
  }
  if (!response.body) return new ArrayBuffer(0);
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.byteLength;
    if (total > limitBytes) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
    onChunk?.(value, total);
  }
  return join(chunks, total);
}

function join(chunks: readonly Uint8Array[], total: number): ArrayBuffer {
  const bytes = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes.buffer;
}

/** Text in the charset that the server names. */
export function toText(bytes: ArrayBuffer, contentType: string | null): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** JSON where it is JSON, else the text: the platform's way with `dataType: 'json'`. */
export function toData(text: string, dataType: string | undefined): unknown {
  if ((dataType ?? 'json') !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
