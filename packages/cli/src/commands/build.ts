import path from 'node:path';
import { buildProject } from '@dinghy/compiler/node';
import { renderFirstCommits } from '@dinghy/runtime-logic/first-commits';
import type { Console, ExitCode } from '../console.ts';
import { toBuildReport } from '../output/build-report.ts';
import { formatBuild } from '../output/pretty-build.ts';
import { formatDiagnostics, hasErrors } from '../output/pretty-diagnostics.ts';
import { toSarif } from '../output/sarif.ts';

export interface BuildArguments {
  readonly project: string;
  readonly out: string;
  /** Default: `appid` of project.config.json. */
  readonly appId?: string;
  readonly mode: 'development' | 'release';
  /** Where source maps go. */
  readonly sourceMaps?: string;
  /** In bytes; default: the platform's. */
  readonly packageLimit?: number;
  readonly totalLimit?: number;
  /** SHA-256 of certificates that a MiniApp package may be signed with. */
  readonly signedBy?: readonly string[];
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly verbose: boolean;
}

export async function runBuild(given: BuildArguments, console: Console): Promise<ExitCode> {
  const { project, out, appId, mode, sourceMaps, packageLimit, totalLimit, signedBy, format, verbose } = given;
  const started = performance.now();
  const root = path.resolve(console.cwd, project);
  const outDir = path.resolve(console.cwd, out);
  const result = await buildProject({
    root,
    outDir,
    mode,
    renderFirstCommits,
    sizeLimits: {
      ...(packageLimit !== undefined && { packageBytes: packageLimit }),
      ...(totalLimit !== undefined && { totalBytes: totalLimit }),
    },
    ...(appId !== undefined && { appId }),
    ...(signedBy !== undefined && { signedBy }),
    ...(sourceMaps !== undefined && { sourceMapsDir: path.resolve(console.cwd, sourceMaps) }),
  });
  const report = toBuildReport(result, outDir, performance.now() - started);
  if (format === 'json') {
    console.print(JSON.stringify(report, null, 2));
  } else if (format === 'sarif') {
    console.print(JSON.stringify(toSarif(report.diagnostics, root), null, 2));
  } else {
    const findings = formatDiagnostics(report.diagnostics, { isColoured: console.isColoured, isVerbose: verbose });
    if (findings !== '') console.printError(findings);
    console.print(formatBuild(report, console, verbose));
  }
  return hasErrors(report.diagnostics) ? 1 : 0;
}
