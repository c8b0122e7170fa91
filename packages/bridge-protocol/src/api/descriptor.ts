// The contract of one `wx.*` API, in three sizes. A descriptor file beside this one writes the largest, once; the tables in
// generated/ hold of it what a host needs at run time: the outlines, which the logic layer starts with, and what calls are
// admitted by, which is wanted when there is one.

import type { Fields, Schema } from './schema.ts';

/**
 * - `call`: asynchronous, answered by the host; `success`/`fail`/`complete` or a promise.
 * - `sync`: answered inside the logic layer, from `BootPayload.facts` or the storage mirror.
 * - `subscribe`: `onX`/`offX`; the host sends `apiEvent`s.
 * - `task`: like `call`, but returns an object at once (`RequestTask`) with methods and events.
 */
export type ApiKind = 'call' | 'sync' | 'subscribe' | 'task';

/** What the logic layer builds a function of `wx` from. */
export interface ApiOutline {
  readonly name: string;
  readonly kind: ApiKind;
  /** Milliseconds; default 30,000. */
  readonly deadlineMs?: number;
  /** `subscribe` only: the name that ends the subscription. */
  readonly off?: string;
  /** `task` only: names of its events, such as `headersReceived` for `onHeadersReceived` and `offHeadersReceived`. */
  readonly events?: readonly string[];
  /** Not on `wx`: called by the runtime itself. */
  readonly internal?: boolean;
}

/** What the host answers and guards an API by. */
export interface ApiDescriptor extends ApiOutline {
  /** Shape of the parameters that cross the bridge; callbacks are stripped before. */
  readonly params: { readonly type: 'object'; readonly fields: Fields };
  /** User-granted scope it needs, such as `scope.userLocation`. */
  readonly scope?: string;
  /**
   * `sync` only: `facts` are read from `BootPayload.facts[name]`; `storage` from the storage mirror, writing behind through
   * the asynchronous API of the same name without `Sync`.
   */
  readonly source?: 'facts' | 'storage';
}

/** An outline as its table has it: without its name, and without its kind where that is `call`. */
export type ApiOutlineRow = Omit<ApiOutline, 'name' | 'kind'> & Partial<Pick<ApiDescriptor, 'kind' | 'source'>>;

/** The rest of a descriptor, as its table has it. */
export type ApiParamsRow = Pick<ApiDescriptor, 'scope'> & { readonly fields: Fields };

/** All that is known of an API: for documentation and for tests of shims. */
export interface DocumentedApi extends ApiDescriptor {
  /** Shape of what `success` receives beside `errMsg`; of a `sync` API, what it returns; of a subscription, the event. */
  readonly result: Schema;
  /** Version of this package's API surface that first had it. */
  readonly since: string;
  /** Platform's documentation of the API. */
  readonly see: string;
  /** `sync` only: names of the parameters in the order of the arguments; absent where it takes one object or nothing. */
  readonly positional?: readonly string[];
  /** `task` only: what the returned object offers. */
  readonly task?: TaskDescriptor;
}

export interface TaskDescriptor {
  /** Methods without events, such as `abort`. */
  readonly methods: readonly string[];
  /** Event name (`headersReceived`, for `onHeadersReceived` and `offHeadersReceived`) to what its listeners receive. */
  readonly events: { readonly [event: string]: Schema };
}
