import { geometricMean, pairedRatio, summarise } from './statistics.ts';

export type Kind = 'script' | 'paint';

/** Operation to contender to the values of all rounds. */
export type Samples = ReadonlyMap<string, ReadonlyMap<string, { readonly script: number[]; readonly paint: number[] }>>;

/** A table of medians ± spread in milliseconds and, in brackets, the ratio to the first contender. */
export function formatTable(samples: Samples, contenders: readonly string[], kind: Kind): string {
  const [floor = ''] = contenders;
  const ratios = new Map(contenders.map((name) => [name, [] as number[]]));
  const rows = [...samples].map(([operation, byContender]) => [
    operation,
    ...contenders.map((name) => {
      const values = byContender.get(name)?.[kind] ?? [];
      const { median, spread } = summarise(values);
      const cell = `${median.toFixed(median < 10 ? 2 : 1)} ± ${spread.toFixed(2)}`;
      if (name === floor) return cell;
      const ratio = pairedRatio(values, byContender.get(floor)?.[kind] ?? []);
      ratios.get(name)?.push(ratio);
      return `${cell} (${ratio.toFixed(2)})`;
    }),
  ]);
  const means = [
    'geometric mean',
    ...contenders.map((name) => (name === floor ? '(1.00)' : `(${geometricMean(ratios.get(name) ?? []).toFixed(2)})`)),
  ];
  return formatRows([[kind === 'script' ? 'to DOM complete, ms' : 'to paint, ms', ...contenders], ...rows, means]);
}

export function formatRows(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
