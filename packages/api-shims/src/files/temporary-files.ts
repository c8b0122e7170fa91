// Files that live as long as the app's session: downloads, chosen pictures. A path is a name minted here and looked up in
// a map; nothing that a mini-program writes is ever resolved as a path.

import { DinghyError } from '@dinghy/errors';

export interface TemporaryFile {
  readonly bytes: ArrayBuffer;
  readonly mime: string;
}

export interface TemporaryFiles {
  /** Keeps the file; answers its path (`wxfile://tmp_…`). Throws `STORAGE_QUOTA_EXCEEDED`. */
  add(appId: string, file: TemporaryFile): string;
  /** `undefined` for what is not a temporary path, or not of this app. */
  read(appId: string, path: string): TemporaryFile | undefined;
  releaseApp(appId: string): void;
}

const PREFIX = 'wxfile://tmp_';
const DEFAULT_LIMIT_BYTES = 64 * 1024 * 1024;

export function createTemporaryFiles(options: { readonly limitBytes?: number } = {}): TemporaryFiles {
  const limitBytes = options.limitBytes ?? DEFAULT_LIMIT_BYTES;
  const apps = new Map<string, { readonly files: Map<string, TemporaryFile>; totalBytes: number }>();
  let count = 0;
  return {
    add(appId, file) {
      const app = apps.get(appId) ?? { files: new Map(), totalBytes: 0 };
      if (app.totalBytes + file.bytes.byteLength > limitBytes) throw new DinghyError('STORAGE_QUOTA_EXCEEDED', { limitBytes });
      apps.set(appId, app);
      const path = `${PREFIX}${(++count).toString(36).padStart(6, '0')}${extensionOf(file.mime)}`;
      app.files.set(path, file);
      app.totalBytes += file.bytes.byteLength;
      return path;
    },
    read: (appId, path) => apps.get(appId)?.files.get(path),
    releaseApp: (appId) => void apps.delete(appId),
  };
}

export function isTemporaryPath(path: string): boolean {
  return path.startsWith(PREFIX);
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
  'application/pdf': '.pdf',
  'application/json': '.json',
  'text/plain': '.txt',
  'audio/mpeg': '.mp3',
  'video/mp4': '.mp4',
};

function extensionOf(mime: string): string {
  const type = mime.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(EXTENSIONS, type) ? (EXTENSIONS[type] as string) : '';
}
