import path from 'node:path';
import type { Diagnostic, Severity } from '@dinghy/compiler';
import pc from 'picocolors';
import type { Console } from '../console.ts';
import type { BuildReport, PackageReport } from './build-report.ts';
import { formatSize } from './size.ts';

/** The last lines of a build: what came out, how large it is, and how many findings there were. */
export function formatBuild(
  { app, widgets = [], packages, diagnostics, durationMs }: BuildReport,
  { cwd, isColoured }: Console,
  isVerbose: boolean,
): string {
  const colours = pc.createColors(isColoured);
  const counts = countFindings(diagnostics, isVerbose);
  if (app === undefined) return `${colours.bold(colours.red('Nothing was built.'))}${counts}`;
  const early =
    app.firstCommits === 0 ? '' : `, ${app.firstCommits} shown before ${app.firstCommits === 1 ? 'its' : 'their'} code runs`;
  const title = `${colours.bold(app.appId)} ${app.version}, ${plural(app.pages, 'page')}${early}`;
  const place = path.relative(cwd, app.outDir) || '.';
  const listed = widgets.map(({ name, path: page }) => `  widget ${name}  ${colours.dim(page)}`);
  return [
    title,
    ...formatPackages(packages),
    ...listed,
    `Built in ${(durationMs / 1000).toFixed(1)} s into ${place}.${counts}`,
  ].join('\n');
}

function formatPackages(packages: readonly PackageReport[]): string[] {
  const names = packages.map(({ root }) => root || 'main package');
  const width = Math.max(...names.map((name) => name.length));
  return packages.map(({ sizeBytes, logicBytes, viewBytes, assetBytes }, index) => {
    const parts = `logic ${formatSize(logicBytes)}, view ${formatSize(viewBytes)}, assets ${formatSize(assetBytes)}`;
    return `  ${(names[index] ?? '').padEnd(width)}  ${formatSize(sizeBytes).padStart(8)}  (${parts})`;
  });
}

export function countFindings(diagnostics: readonly Diagnostic[], isVerbose: boolean): string {
  const count = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
    [count('info'), 'remark'],
  ] as const;
  const found = parts.filter(([number]) => number > 0).map(([number, noun]) => plural(number, noun));
  const remarks = count('info');
  const unseen = remarks > 0 && !isVerbose ? ` (--verbose shows ${remarks === 1 ? 'it' : 'them'})` : '';
  return found.length === 0 ? '' : ` ${found.join(', ')}${unseen}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
