// Files that views make: drawings, photographs, and films of cameras.

import type { AppFiles } from '@dinghy/api-shims';
import { DinghyError } from '@dinghy/errors';

const MADE: readonly unknown[] = ['image/jpeg', 'video/webm', 'video/mp4'];

/**
 * Keeps one as a temporary file of the app; answers its path.
 *
 * @param made `{ mime, bytes }`, as a view says; that is the mini-program's word, so the type is one of few
 * @throws `API_UNSUPPORTED` where the platform keeps no files, `API_FAILED` where there are no bytes
 */
export function keepMadeFile(files: Pick<AppFiles, 'add'> | undefined, appId: string, made: unknown): { readonly path: string } {
  if (!files) throw new DinghyError('API_UNSUPPORTED', { api: 'canvasToTempFilePath' });
  const { mime, bytes } = made as { readonly mime?: unknown; readonly bytes?: unknown };
  if (!(bytes instanceof ArrayBuffer)) throw new DinghyError('API_FAILED', { reason: 'there are no bytes' });
  return { path: files.add(appId, { mime: MADE.includes(mime) ? String(mime) : 'image/png', bytes }) };
}
