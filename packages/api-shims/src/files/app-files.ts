import type { TemporaryFile } from './temporary-files.ts';

/** All that a `wxfile://` path can name: files of the session, and those that the app keeps. */
export interface AppFiles {
  /** Keeps a file as long as the session lives; answers its path. Throws `FILE_QUOTA_EXCEEDED`. */
  add(appId: string, file: TemporaryFile): string;
  /** `undefined` for what is no such path, or not of this app. */
  read(appId: string, path: string): TemporaryFile | undefined | Promise<TemporaryFile | undefined>;
  /** Writes a file that outlives the session. Rejects with `FILE_*`. Absent where none does. */
  write?(appId: string, path: string, bytes: ArrayBuffer): Promise<void>;
  releaseApp(appId: string): void;
}
