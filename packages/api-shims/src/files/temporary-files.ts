// Files that live as long as the app's session: downloads, chosen pictures. A path is a name minted here and looked up in
// a map; nothing that a mini-program writes is ever resolved as a path.

import { DinghyError } from '@dinghy/errors';
import { extensionOf } from './file-types.ts';

export interface TemporaryFile {
  readonly bytes: ArrayBuffer;
  readonly mime: string;
}

export interface TemporaryFiles {
  /**
   * Keeps the file; answers its path (`wxfile://tmp_…`). Where there is no room, those go that were not asked for the longest: a
   * program that measures picture after picture comes to no end. Throws `FILE_QUOTA_EXCEEDED` for one that never fits.
   */
  add(appId: string, file: TemporaryFile): string;
  /** `undefined` for what is not a temporary path, or not of this app. */
  read(appId: string, path: string): TemporaryFile | undefined;
  /** Lets go of the file: its path means nothing from here on. */
  remove(appId: string, path: string): void;
  releaseApp(appId: string): void;
}

const PREFIX = 'wxfile://tmp_';
const DEFAULT_LIMIT_BYTES = 64 * 1024 * 1024;

export function createTemporaryFiles(options: { readonly limitBytes?: number } = {}): TemporaryFiles {
  const limitBytes = options.limitBytes ?? DEFAULT_LIMIT_BYTES;
  /** Files of each app, least recently used first. */
  const apps = new Map<string, { readonly files: Map<string, TemporaryFile>; totalBytes: number }>();
  let count = 0;
  return {
    add(appId, file) {
      const app = apps.get(appId) ?? { files: new Map(), totalBytes: 0 };
      if (file.bytes.byteLength > limitBytes) throw new DinghyError('FILE_QUOTA_EXCEEDED', { limitBytes });
      apps.set(appId, app);
      for (const [eldest, { bytes }] of app.files) {
        if (app.totalBytes + file.bytes.byteLength <= limitBytes) break;
        app.files.delete(eldest);
        app.totalBytes -= bytes.byteLength;
      }
      const path = `${PREFIX}${(++count).toString(36).padStart(6, '0')}${extensionOf(file.mime)}`;
      app.files.set(path, file);
      app.totalBytes += file.bytes.byteLength;
      return path;
    },
    read(appId, path) {
      const files = apps.get(appId)?.files;
      const file = files?.get(path);
      if (!files || !file) return undefined;
      files.delete(path);
      files.set(path, file);
      return file;
    },
    remove(appId, path) {
      const app = apps.get(appId);
      const file = app?.files.get(path);
      if (!app || !file) return;
      app.files.delete(path);
      app.totalBytes -= file.bytes.byteLength;
    },
    releaseApp: (appId) => void apps.delete(appId),
  };
}

export function isTemporaryPath(path: string): boolean {
  return path.startsWith(PREFIX);
}
