// What the development server has built: the package to serve, and what the simulator page is told of it.

import type { CompileResult, Diagnostic } from '@dinghy/compiler';
import type { AppPackageManifest } from '@dinghy/package-format';

/** What the simulator page gets, as one event of its stream. */
export interface DevSnapshot {
  /** Grows with every build. */
  readonly build: number;
  /** Whether there is a package to open: the last one that could be built. */
  readonly isOpenable: boolean;
  readonly appId: string;
  readonly pages: readonly string[];
  readonly durationMs: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DevState {
  readonly snapshot: DevSnapshot;
  /** Of the last package that could be built. */
  readonly manifest: AppPackageManifest | undefined;
  /** `manifest.json` or `files/<sha256>`. */
  readFile(path: string): Uint8Array | undefined;
  /** Called at every change, and once at once. Returns a function that ends it. */
  subscribe(listener: (snapshot: DevSnapshot) => void): () => void;
  put(result: CompileResult, durationMs: number): void;
}

export function createDevState(): DevState {
  let snapshot: DevSnapshot = { build: 0, isOpenable: false, appId: '', pages: [], durationMs: 0, diagnostics: [] };
  let current: CompileResult['package'];
  let before: CompileResult['package'];
  const listeners = new Set<(snapshot: DevSnapshot) => void>();
  return {
    get snapshot() {
      return snapshot;
    },
    get manifest() {
      return current?.decoded;
    },
    readFile(path) {
      if (path === 'manifest.json') return current?.manifest;
      const sha256 = /^files\/([0-9a-f]{64})$/.exec(path)?.[1];
      // Somebody may still be loading the package of the last build.
      return sha256 === undefined ? undefined : (current?.blobs.get(sha256) ?? before?.blobs.get(sha256));
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(snapshot);
      return () => listeners.delete(listener);
    },
    put(result, durationMs) {
      if (result.package !== undefined) [before, current] = [current, result.package];
      snapshot = {
        build: snapshot.build + 1,
        isOpenable: current !== undefined,
        appId: current?.decoded.appId ?? '',
        pages: current?.decoded.app.pages ?? [],
        durationMs: Math.round(durationMs),
        diagnostics: result.diagnostics,
      };
      for (const listener of listeners) listener(snapshot);
    },
  };
}
