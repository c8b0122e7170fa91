// The outcome of a build as data: what `--format json` prints, and what the pretty output is made from.

import type { CompileResult, Diagnostic } from '@dinghy/compiler';
import type { MiniAppManifest } from '@dinghy/compiler/miniapp';
import type { AppManifest } from '@dinghy/package-format';

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
  /** Of a W3C MiniApp package: what its host can open beside its pages. */
  readonly widgets?: readonly { readonly name: string; readonly path: string }[];
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
    ...(manifest !== undefined && listWidgets(manifest.app)),
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

function listWidgets({ raw, pages }: AppManifest): Pick<BuildReport, 'widgets'> {
  const { widgets = [] } = (raw.miniapp ?? {}) as Partial<Pick<MiniAppManifest, 'widgets'>>;
  // Those that are not in the package have been told of, and are not built.
  const built = widgets.map(({ name, path }) => ({ name, path: path.replace(/\.html?$/, '') }));
  const there = built.filter(({ path }) => pages.includes(path));
  return there.length === 0 ? {} : { widgets: there };
}
