// The contract that a platform engineer implements: one plain object per capability and platform, made by a factory.

import type { AbortSignalLike } from '@dinghy/bridge-protocol';

/** What a shim function is told about the call. Identity comes from the session, never from the parameters. */
export interface ShimCall {
  readonly appId: string;
  /** Aborted when the mini-program cancels the call or its session ends. */
  readonly signal: AbortSignalLike;
  /** Reports progress of a long call to its `task` object. */
  progress(value: unknown): void;
  /** Sends an event of this call's task, or of a subscription. */
  emit(event: string, data: unknown): void;
}

/**
 * Implements one `wx.*` API on the host side. `params` has been decoded by the API's descriptor.
 * Returns what `success` receives, without `errMsg`; throws a `DinghyError` to fail.
 */
export type ShimFunction = (params: never, call: ShimCall) => unknown;

/** One capability on one platform. */
export interface Shim {
  /** Capability and platform, for messages: `storage/web`. */
  readonly name: string;
  /** API name to implementation. A host grants exactly what its shims list. */
  readonly apis: Readonly<Record<string, ShimFunction>>;
  /** Frees what the shim holds for an app when its session ends. */
  releaseApp?(appId: string): void;
  dispose?(): void;
}
