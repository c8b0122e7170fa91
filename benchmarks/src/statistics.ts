export interface Summary {
  readonly median: number;
  /** Half the distance between the first and third quartile. */
  readonly spread: number;
}

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), spread: (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 2 };
}

/**
 * Ratio of the lower quartiles. What else a machine does makes an operation longer, never shorter, so the lower quartiles
 * of two contenders that took turns are what they have in them.
 */
export function quartileRatio(values: readonly number[], baseline: readonly number[]): number {
  return lowerQuartile(values) / lowerQuartile(baseline);
}

/** Ratio of the medians, where what differs from one sample to the next is no disturbance. */
export function medianRatio(values: readonly number[], baseline: readonly number[]): number {
  return summarise(values).median / summarise(baseline).median;
}

export function lowerQuartile(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.25,
  );
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
