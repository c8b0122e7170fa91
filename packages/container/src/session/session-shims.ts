// The host-side functions of one session, as the container asks for them.

import type { NetworkPolicy, Shim, SystemShim, TemporaryFiles, WindowFacts } from '@dinghy/api-shims';
import type { Resource } from './resources.ts';

/** What a session can tell its shims. */
export interface ShimContext {
  readonly appId: string;
  /** The domain lists that the host gave the container. */
  readonly policy: NetworkPolicy;
  readonly theme: () => 'light' | 'dark';
  readonly window: () => WindowFacts;
  /** Bytes of a picture of the app: package file, or remote under its domain rules. */
  readonly loadImage: (appId: string, src: string) => Promise<Resource>;
}

/** `createDefaultWebShims` of @dinghy/api-shims answers this; a host may leave out and replace members of `all`. */
export interface SessionShims {
  /** What `wx.*` functions the host grants: those listed here, and the container's own. A later shim wins. */
  readonly all: readonly Shim[];
  /** Without it the app starts with empty storage, and `wx.getStorageSync` sees what was set in the session only. */
  readonly storage?: { snapshot(appId: string): Promise<Readonly<Record<string, string>>> };
  /** Answers of the synchronous information APIs. */
  readonly system?: Pick<SystemShim, 'facts'>;
  /** Files that shims have minted paths for. */
  readonly files?: Pick<TemporaryFiles, 'read'>;
}

export type ShimFactory = (context: ShimContext) => SessionShims;
