// The host-side functions of one session: what the platform that the host runs on can do, and what the host adds.

import type { AppFiles, NetworkPolicy, Shim, StorageShim, SystemShim, WindowFacts } from '@dinghy/api-shims';
import { apiOutlines } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { putIntoWords } from '../put-into-words.ts';
import type { Resource } from './resources.ts';

/** What a session can tell its shims. */
export interface ShimContext {
  readonly appId: string;
  /** The domain lists that the host gave the container. */
  readonly policy: NetworkPolicy;
  /** The container's own, when it was given one. */
  readonly fetch?: typeof fetch;
  readonly theme: () => 'light' | 'dark';
  /** The user's text size, in CSS pixels. */
  readonly fontSize: () => number;
  readonly window: () => WindowFacts;
  /** Bytes of a picture of the app: package file, or remote under its domain rules. */
  readonly loadImage: (appId: string, src: string) => Promise<Resource>;
}

/**
 * What a platform can do; `createDefaultWebShims` of @dinghy/api-shims answers it. The session needs more of it than its
 * functions, so nothing can be left out by oversight: what there is not is `undefined`.
 */
export interface PlatformShims {
  readonly all: readonly Shim[];
  /** Undefined: the app starts with empty storage, and `wx.getStorageSync` sees what was set in the session only. */
  readonly storage: Pick<StorageShim, 'snapshot'> | undefined;
  /** Answers of the synchronous information APIs. */
  readonly system: Pick<SystemShim, 'facts'> | undefined;
  /** Files that shims have minted paths for. */
  readonly files: Pick<AppFiles, 'read' | 'add'> | undefined;
  /** Loads what most mini-programs call before long. It happens beside the first call, or when the first page is seen. */
  loadUsual?(): Promise<void>;
  /** Loads what was left to be loaded when it is first called. It happens once a first page has settled. */
  loadRest?(): Promise<void>;
}

export type PlatformFactory = (context: ShimContext) => PlatformShims;

/** Functions of the host's own. `platform.files` mints paths for files that they answer. */
export type ShimFactory = (context: ShimContext, platform: PlatformShims) => readonly Shim[];

/** What the platform can do, with the host's own after it: of two that answer the same API the later wins. */
export function createSessionShims(context: ShimContext, platform: PlatformFactory, added?: ShimFactory): PlatformShims {
  const base = platform(context);
  const own = added?.(context, base) ?? [];
  for (const shim of [...base.all, ...own]) warnOfUnknownApis(shim);
  return { ...base, all: [...base.all, ...own] };
}

/** A misspelt name would never be called, and nobody would hear of it. */
function warnOfUnknownApis({ name, apis }: Shim): void {
  for (const api of Object.keys(apis)) {
    if (Object.hasOwn(apiOutlines, api)) continue;
    const error = new DinghyError('CONTAINER_SHIM_API_UNKNOWN', { shim: name, api });
    void putIntoWords(error).then(() => console.warn(`${error.message} ${error.hint}`));
  }
}
