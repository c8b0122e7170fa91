/**
 * Where the storage of apps is kept. Values are JSON text; limits, accounting and ordering are the shim's business.
 * A driver keeps apps apart whatever their ids and keys hold.
 */
export interface StorageDriver {
  /** Medium, for messages: `indexeddb`. */
  readonly name: string;
  /** Every entry of an app; empty for an app it has never seen. */
  load(appId: string): Promise<ReadonlyMap<string, string>>;
  /** Sets (text) and removes (`undefined`) entries, all or none; resolves when they would survive a crash. */
  write(appId: string, changes: ReadonlyMap<string, string | undefined>): Promise<void>;
  /** Removes everything of an app. */
  clear(appId: string): Promise<void>;
  dispose?(): void;
}
