// The outcome of a build as data: what `--format json` prints, and what the pretty output is made from.

import type { CompileResult, Diagnostic } from '@dinghy/compiler';

export interface BuildReport {
  /** No finding is an error. */
  readonly ok: boolean;
  readonly durationMs: number;
  /** Absent where nothing could be built. */
  readonly app?: {
    readonly appId: string;
    readonly version: string;
    readonly outDir: string;
    readonly pages: number;
    /** How many of them come with what they show before their code runs. */
    readonly firstCommits: number;
  };
  readonly packages: readonly PackageReport[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PackageReport {
  /** '' for the main package. */
  readonly root: string;
  readonly pages: number;
  readonly sizeBytes: number;
  readonly logicBytes: number;
  readonly viewBytes: number;
  readonly assetBytes: number;
}

export function toBuildReport(result: CompileResult, outDir: string, durationMs: number): BuildReport {
  const { diagnostics, firstCommits = [] } = result;
  const manifest = result.package?.decoded;
  return {
    ok: diagnostics.every(({ severity }) => severity !== 'error'),
    durationMs: Math.round(durationMs),
    ...(manifest === undefined
      ? {}
      : {
          app: {
            appId: manifest.appId,
            version: manifest.version,
            outDir,
            pages: manifest.app.pages.length,
            firstCommits: firstCommits.length,
          },
        }),
    packages: (manifest?.packages ?? []).map(({ root, pages, files }) => {
      const sum = (admits: (path: string) => boolean) =>
        files.filter(({ path }) => admits(path)).reduce((total, { size }) => total + size, 0);
      const logicBytes = sum((path) => path === 'logic.js' || path === 'logic.json');
      const viewBytes = sum((path) => path === 'view.json');
      const sizeBytes = sum(() => true);
      return { root, pages: pages.length, sizeBytes, logicBytes, viewBytes, assetBytes: sizeBytes - logicBytes - viewBytes };
    }),
    diagnostics,
  };
}
