// `npm run bench:compiler [-- rounds]`: what builds of this project's own generated fixture cost, and whether the goals are met.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { summarise } from '../src/statistics.ts';
import { formatTable } from '../src/suite.ts';
import { createFixture, writeFixture } from './fixture.ts';
import type { Measurement } from './measure.ts';
import { findLibraries, measureTemplates } from './template-sizes.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const VENDOR_BYTES = 1_500_000;
/** Many times what a round takes: one that hangs says so. */
const ROUND_MAX_MS = 180_000;
/** Pages of the fixture whose numbers are reported in full; the other sizes show how cost grows. */
const MAIN_PAGES = 200;
const PAGE_COUNTS: readonly number[] = [50, 100, 200, 400];

const work = mkdtempSync(path.join(tmpdir(), 'dinghy-bench-'));
try {
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${ROUNDS} rounds\n`,
  );
  const bySize = new Map(PAGE_COUNTS.map((pages) => [pages, measureSize(pages)]));
  reportBuilds(bySize.get(MAIN_PAGES) ?? []);
  reportGrowth(bySize);
  reportTemplates();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Each round is a process of its own, with a fixture of its own: the measurement changes files. */
function measureSize(pages: number): readonly Measurement[] {
  const contents = createFixture({ pages, components: pages * 2, vendorBytes: VENDOR_BYTES });
  return Array.from({ length: ROUNDS }, (_, round) => {
    const root = path.join(work, `${pages}-${round}`);
    writeFixture(contents, path.join(root, 'project'));
    const script = path.join(import.meta.dirname, 'measure.ts');
    const { status, stdout, stderr } = spawnSync('tsx', [script, path.join(root, 'project'), path.join(root, 'output')], {
      encoding: 'utf8',
      timeout: ROUND_MAX_MS,
    });
    if (status !== 0) throw new Error(stderr || `a round of ${pages} pages does not end within ${ROUND_MAX_MS / 1000} s`);
    process.stderr.write('.');
    rmSync(root, { recursive: true, force: true });
    return JSON.parse(stdout) as Measurement;
  });
}

function reportBuilds(measurements: readonly Measurement[]): void {
  const cold = median(measurements.map(({ coldMs }) => coldMs));
  const row = (name: string, times: readonly number[]): string[] => [
    name,
    formatMs(median(times)),
    formatShare(median(times) / cold),
  ];
  const kinds = Object.keys(measurements[0]?.changedMs ?? {});
  const rows = [
    row(
      'cold',
      measurements.map(({ coldMs }) => coldMs),
    ),
    row(
      'nothing changed',
      measurements.flatMap(({ unchangedMs }) => unchangedMs),
    ),
    ...kinds.map((kind) =>
      row(
        `changed: ${kind}`,
        measurements.flatMap(({ changedMs }) => changedMs[kind] ?? []),
      ),
    ),
  ];
  process.stdout.write(
    `\n\n${formatTable([[`${MAIN_PAGES} pages, ${MAIN_PAGES * 2} components, 1.5 MB vendor file`, 'ms', 'of cold'], ...rows])}\n\n`,
  );
  const memory = [
    ['cold build', measurements.map(({ coldPeakBytes }) => coldPeakBytes)],
    ['with all rebuilds', measurements.map(({ peakBytes }) => peakBytes)],
    ['esbuild’s process', measurements.map(({ childPeakBytes }) => childPeakBytes ?? Number.NaN)],
  ] as const;
  process.stdout.write(
    `${formatTable([['peak memory', 'MB'], ...memory.map(([name, bytes]) => [name, (median(bytes) / 1024 ** 2).toFixed(0)])])}\n\n`,
  );
  const changes = kinds.map((kind) => median(measurements.flatMap(({ changedMs }) => changedMs[kind] ?? [])));
  reportGoal('rebuilding after a change of one file takes under a tenth of a cold build', Math.max(...changes) / cold, 0.1);
}

function reportGrowth(bySize: ReadonlyMap<number, readonly Measurement[]>): void {
  const points = [...bySize].map(([pages, measurements]) => ({
    pages,
    ms: median(measurements.map(({ coldMs }) => coldMs)),
    processorMs: median(measurements.map(({ coldProcessorMs }) => coldProcessorMs)),
  }));
  const at = (pages: number): number => points.find((point) => point.pages === pages)?.processorMs ?? Number.NaN;
  const slope = (from: number, to: number): number => (at(to) - at(from)) / (to - from);
  const rows = points.map(({ pages, ms, processorMs }) => [String(pages), formatMs(ms), formatMs(processorMs)]);
  process.stdout.write(`\n${formatTable([['pages', 'cold, ms', 'processor time, ms'], ...rows])}\n\n`);
  const [first, , main, last] = PAGE_COUNTS as [number, number, number, number];
  process.stdout.write(
    `processor time of a further page: ${slope(first, main).toFixed(2)} ms up to ${main} pages, ${slope(main, last).toFixed(2)} ms from there\n`,
  );
  // Warming up makes the first pages dearer than the last; what must not happen is the opposite.
  reportGoal('cost is linear: a further page costs no more in a large app', slope(main, last) / slope(first, main), 1.25);
}

function reportTemplates(): void {
  const project = path.join(work, 'templates');
  writeFixture(createFixture({ pages: MAIN_PAGES, components: MAIN_PAGES * 2, vendorBytes: 0 }), project);
  const sizes = [...new Map([['the fixture', project], ...findLibraries()])].map(([name, folder]) => ({
    name,
    ...measureTemplates(folder),
  }));
  const rows = sizes.map(({ name, templates, wxmlBytes, viewBytes, structureBytes }) => [
    `${name}, ${templates} templates`,
    String(wxmlBytes),
    `${viewBytes} (${(viewBytes / wxmlBytes).toFixed(2)})`,
    `${structureBytes} (${(structureBytes / wxmlBytes).toFixed(2)})`,
  ]);
  process.stdout.write(`\n${formatTable([['gzipped bytes', 'WXML', 'for the view', 'for the logic layer'], ...rows])}\n\n`);
  reportGoal(
    'compiled templates are at most 40 % larger than WXML, gzipped',
    Math.max(...sizes.map(({ wxmlBytes, viewBytes }) => viewBytes / wxmlBytes)),
    1.4,
  );
}

function reportGoal(goal: string, value: number, limit: number): void {
  process.stdout.write(`${value <= limit ? 'met' : 'NOT MET'}: ${goal} (${value.toFixed(2)}, at most ${limit})\n`);
}

function median(values: readonly number[]): number {
  return summarise([...values]).median;
}

function formatMs(ms: number): string {
  return ms < 100 ? ms.toFixed(1) : ms.toFixed(0);
}

function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
