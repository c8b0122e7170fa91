import type { FileEntry } from '@dinghy/bridge-protocol';

/** `bytes`: absent where only the entry is written, its contents being as they were. */
export interface StoredFile extends FileEntry {
  readonly bytes?: ArrayBuffer;
}

/**
 * Where the files that apps keep are kept. A path is a key and nothing else: no driver resolves it, and limits, directories and
 * order are not its business. A driver keeps apps apart whatever their ids hold.
 */
export interface FileDriver {
  /** Medium, for messages: `indexeddb`. */
  readonly name: string;
  list(appId: string): Promise<readonly FileEntry[]>;
  read(appId: string, path: string): Promise<ArrayBuffer | undefined>;
  /** Sets and removes (`undefined`) files, all or none; resolves when they would survive a crash. */
  write(appId: string, changes: ReadonlyMap<string, StoredFile | undefined>): Promise<void>;
  /** Removes everything of an app. */
  clear(appId: string): Promise<void>;
  dispose?(): void;
}
