// The contract of one `wx.*` API. One file per API beside this one; the registry in index.ts is what the logic layer
// builds `wx` from, what the guard admits, what `canIUse` and the documentation table read.

import type { Schema } from './schema.ts';

/**
 * - `call`: asynchronous, answered by the host; `success`/`fail`/`complete` or a promise.
 * - `sync`: answered inside the logic layer, from `BootPayload.facts` or the storage mirror.
 * - `subscribe`: `onX`/`offX`; the host sends `apiEvent`s.
 * - `task`: like `call`, but returns an object at once (`RequestTask`) with methods and events.
 */
export type ApiKind = 'call' | 'sync' | 'subscribe' | 'task';

export interface ApiDescriptor {
  readonly name: string;
  readonly kind: ApiKind;
  /** Shape of the parameters that cross the bridge; callbacks are stripped before. */
  readonly params: Schema;
  /** Shape of what `success` receives beside `errMsg`. */
  readonly result: Schema;
  /** User-granted scope it needs, such as `scope.userLocation`. */
  readonly scope?: string;
  /** Milliseconds; default 30,000. */
  readonly deadlineMs?: number;
  /** Version of this package's API surface that first had it. */
  readonly since: string;
  /** Platform's documentation of the API. */
  readonly see: string;
}
