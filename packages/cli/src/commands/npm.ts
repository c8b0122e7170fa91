import path from 'node:path';
import { buildNpm } from '@dinghy/compiler/node';
import type { Console, ExitCode } from '../console.ts';
import { formatDiagnostics, hasErrors } from '../output/pretty-diagnostics.ts';
import { formatNpm } from '../output/pretty-npm.ts';

export interface NpmArguments {
  readonly project: string;
  readonly format: 'pretty' | 'json';
  readonly verbose: boolean;
}

export async function runNpm({ project, format, verbose }: NpmArguments, console: Console): Promise<ExitCode> {
  const result = await buildNpm({ root: path.resolve(console.cwd, project) });
  if (format === 'json') {
    console.print(JSON.stringify({ ok: !hasErrors(result.diagnostics), ...result }, null, 2));
  } else {
    const findings = formatDiagnostics(result.diagnostics, { isColoured: console.isColoured, isVerbose: verbose });
    if (findings !== '') console.printError(findings);
    console.print(formatNpm(result, console));
  }
  return hasErrors(result.diagnostics) ? 1 : 0;
}
