// The nine list operations of js-framework-benchmark: every contender does every operation in every round, in turn, so that what
// the machine does besides hits them alike.

import { type Contender, openDinghy, openFrame } from '../contender.ts';
import { barChart } from '../html-report.ts';
import type { Measurement } from '../in-frame.ts';
import { type Operation, operations, runOperation } from '../operations.ts';
import { geometricMean, medianRatio, quartileRatio } from '../statistics.ts';
import { atMost, formatSamples, type Goal, type Suite, type SuiteContext, type Table } from '../suite.ts';

/** First use is two to four times slower than warmed; rounds that are thrown away let the engines compile. */
const WARM_UP_ROUNDS = 5;
/** Of an operation that is over within a frame, in each round. */
const SHORT_TAPS = 3;
/** Of the display's cycle, from one tap to the next: however many there are, they are spread evenly, and alike for all contenders. */
const PHASE_STEP = (Math.sqrt(5) - 1) / 2;

const ONE_THREAD = 'by hand';
const TWO_THREADS = 'by hand, two threads';
const PLAIN = 'Dinghy, plain rows';
const COMPONENTS = 'Dinghy, a component a row';
const OURS: readonly string[] = [PLAIN, COMPONENTS];

/** Scripts of `contenders/`. */
const FLOOR = [
  [ONE_THREAD, 'by-hand'],
  [TWO_THREADS, 'two-threads'],
] as const;
const OTHERS = [
  ['snabbdom', 'snabbdom'],
  ['Vue', 'vue'],
  ['Preact', 'preact'],
  ['React', 'react'],
  ['glass-easel', 'glass-easel'],
] as const;

type Kind = 'script' | 'paint';
/** Operation to contender to the values of all rounds. */
type Samples = ReadonlyMap<string, ReadonlyMap<string, readonly Measurement[]>>;

export const listOperations: Suite = {
  name: 'lists',
  async run(context) {
    const contenders = await open(context);
    const samples = await measure(contenders, context.rounds);
    for (const { page } of contenders) await page.close();
    const names = contenders.map(({ name }) => name);
    const title = (kind: Kind): string => (kind === 'script' ? 'tap to DOM complete, ms' : 'tap to paint, ms');
    return {
      title: 'List operations of js-framework-benchmark',
      about:
        'Medians in milliseconds ± half the distance of the quartiles, from the release of the tap; in brackets the ratio to the ' +
        'page written by hand in one thread: of the lower quartiles, and to the paint of the medians, as the wait for the display is part ' +
        `of each. Taps fall on all phases of the display’s cycle evenly. “${PLAIN}” and “${COMPONENTS}” run through the whole of Dinghy: a page’s own ` +
        'setData of whole arrays in a sandboxed worker, compiled templates, a view in a frame of its own. The others have their data in the ' +
        `page’s own thread, but for “${TWO_THREADS}”.`,
      tables: [tableOf(samples, names, 'script', title('script')), tableOf(samples, names, 'paint', title('paint'))],
      chart: (['script', 'paint'] as const)
        .map((kind) =>
          barChart(
            `${title(kind)}: geometric mean of the ratios`,
            names.map((name) => ({ name, value: meanRatio(samples, name, ONE_THREAD, kind), isOurs: OURS.includes(name) })),
          ),
        )
        .join(''),
      goals: goalsOf(samples),
    };
  },
};

async function open({ browser, bench, isFull }: SuiteContext): Promise<Contender[]> {
  const contenders: Contender[] = [];
  for (const [name, file] of isFull ? [...FLOOR, ...OTHERS] : FLOOR) contenders.push(await openFrame(browser, bench, name, file));
  const ours = async (prefix: string, frames?: string): Promise<void> => {
    contenders.push(await openDinghy(browser, bench, `${prefix}${PLAIN}`, 'pages/rows/rows', frames));
    contenders.push(await openDinghy(browser, bench, `${prefix}${COMPONENTS}`, 'pages/component-rows/component-rows', frames));
  };
  await ours('');
  if (bench.hasOther) await ours('before: ', '/other-frames/');
  return contenders;
}

async function measure(contenders: readonly Contender[], rounds: number): Promise<Samples> {
  const samples = new Map(
    operations.map(({ name }) => [name, new Map(contenders.map((contender) => [contender.name, [] as Measurement[]]))]),
  );
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    for (const operation of operations) {
      const taps = operation.isShort && round >= 0 ? SHORT_TAPS : 1;
      for (let tap = round * taps; tap < (round + 1) * taps; tap += 1)
        for (const [name, measurement] of await takeTurns(contenders, operation, tap))
          if (round >= 0) samples.get(operation.name)?.get(name)?.push(measurement);
    }
  }
  return samples;
}

/** Each contender once, all at the same phase of the display's cycle. */
async function takeTurns(
  contenders: readonly Contender[],
  operation: Operation,
  tap: number,
): Promise<readonly (readonly [contender: string, measurement: Measurement])[]> {
  const phase = Math.abs(tap * PHASE_STEP) % 1;
  const measured: [string, Measurement][] = [];
  const digests = new Set<string>();
  for (const contender of contenders) {
    await contender.page.bringToFront();
    measured.push([contender.name, await runOperation(contender, operation, { phase })]);
    digests.add(await contender.frame.evaluate(() => window.dinghyBench.digest()));
  }
  if (digests.size === 1) return measured;
  throw new Error(`After "${operation.name}" the contenders show different rows: ${[...digests].join(' / ')}`);
}

function valuesOf(samples: Samples, operation: string, contender: string, kind: Kind): readonly number[] {
  return (
    samples
      .get(operation)
      ?.get(contender)
      ?.map((measurement) => measurement[kind]) ?? []
  );
}

function ratioOf(samples: Samples, operation: string, contender: string, floor: string, kind: Kind): number {
  const toFloor = kind === 'script' ? quartileRatio : medianRatio;
  return toFloor(valuesOf(samples, operation, contender, kind), valuesOf(samples, operation, floor, kind));
}

function meanRatio(samples: Samples, contender: string, floor: string, kind: Kind): number {
  return geometricMean([...samples.keys()].map((operation) => ratioOf(samples, operation, contender, floor, kind)));
}

function tableOf(samples: Samples, names: readonly string[], kind: Kind, title: string): Table {
  const rows = [...samples.keys()].map((operation) => [
    operation,
    ...names.map((name) => {
      const ratio = ratioOf(samples, operation, name, ONE_THREAD, kind);
      return `${formatSamples(valuesOf(samples, operation, name, kind))} (${ratio.toFixed(2)})`;
    }),
  ]);
  const means = (floor: string): string[] => names.map((name) => meanRatio(samples, name, floor, kind).toFixed(2));
  return [
    [title, ...names],
    ...rows,
    [`geometric mean to ${ONE_THREAD}`, ...means(ONE_THREAD)],
    [`geometric mean to ${TWO_THREADS}`, ...means(TWO_THREADS)],
  ];
}

/** What (a) takes to create 1,000 plain rows where the goal for component rows was set. */
const CREATE_FLOOR_MS = 5;
const CREATE_COMPONENTS_MS = 60;

function goalsOf(samples: Samples): Goal[] {
  const created = 'create 1,000';
  const others = [...samples.keys()].filter((operation) => operation !== created);
  const ratios = others.map((operation) => ratioOf(samples, operation, COMPONENTS, PLAIN, 'script'));
  const worst = ratios.indexOf(Math.max(...ratios));
  return [
    atMost(`nine operations, script, to ${TWO_THREADS}`, 1.25, meanRatio(samples, PLAIN, TWO_THREADS, 'script'), ' ×'),
    atMost(`nine operations, to the next paint, to ${ONE_THREAD}`, 1.05, meanRatio(samples, PLAIN, ONE_THREAD, 'paint'), ' ×'),
    atMost(
      `create 1,000 component rows, as if ${ONE_THREAD} took ${CREATE_FLOOR_MS} ms for plain ones`,
      CREATE_COMPONENTS_MS,
      ratioOf(samples, created, COMPONENTS, ONE_THREAD, 'script') * CREATE_FLOOR_MS,
      ' ms',
    ),
    atMost(
      `component rows, every other operation, to plain rows (worst: ${others[worst]})`,
      3,
      ratios[worst] ?? Number.NaN,
      ' ×',
    ),
  ];
}
