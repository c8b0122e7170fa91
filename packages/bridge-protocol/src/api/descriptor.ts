// The contract of one `wx.*` API. One file per API beside this one; the registry in index.ts is what the logic layer
// builds `wx` from, what the guard admits, what `canIUse` and the documentation table read.

import type { Fields, Schema } from './schema.ts';

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
  readonly params: { readonly type: 'object'; readonly fields: Fields };
  /** Shape of what `success` receives beside `errMsg`; of a `sync` API, what it returns; of a subscription, the event. */
  readonly result: Schema;
  /** User-granted scope it needs, such as `scope.userLocation`. */
  readonly scope?: string;
  /** Milliseconds; default 30,000. */
  readonly deadlineMs?: number;
  /** Version of this package's API surface that first had it. */
  readonly since: string;
  /** Platform's documentation of the API. */
  readonly see: string;
  /** `sync` only: names of the parameters in the order of the arguments; absent where it takes one object or nothing. */
  readonly positional?: readonly string[];
  /**
   * `sync` only: `facts` are read from `BootPayload.facts[name]`; `storage` from the storage mirror, writing behind through
   * the asynchronous API of the same name without `Sync`.
   */
  readonly source?: 'facts' | 'storage';
  /** `subscribe` only: the name that ends the subscription. */
  readonly off?: string;
  /** `task` only: what the returned object offers. */
  readonly task?: TaskDescriptor;
  /** Not on `wx`: called by the runtime itself. */
  readonly internal?: boolean;
}

export interface TaskDescriptor {
  /** Methods without events, such as `abort`. */
  readonly methods: readonly string[];
  /** Event name (`headersReceived`, for `onHeadersReceived` and `offHeadersReceived`) to what its listeners receive. */
  readonly events: { readonly [event: string]: Schema };
}
