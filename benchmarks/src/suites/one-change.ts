// One field, and one path of one row, on pages of 100, 1,000 and 10,000 rows: from `setData` to the DOM.

import { type Contender, openDinghy, openFrame } from '../contender.ts';
import { type Tap, tap } from '../operations.ts';
import { lowerQuartile, summarise } from '../statistics.ts';
import { atMost, format, formatSamples, type Suite } from '../suite.ts';

const LIMIT_MS = 1.5;
/** How much longer it may take with 10,000 rows than with 100, where flat is the goal: a tenth of the limit, and the clock's own grain. */
const FLAT_MS = 0.25;
const SIZES = [
  ['create100', 100],
  ['create1k', 1000],
  ['create10k', 10_000],
] as const;
const CHANGES = ['setField', 'setPath'] as const;
const LABELS = { setField: 'one field', setPath: 'one path' };

const OURS = 'Dinghy';
const FLOOR = 'by hand, two threads';

export const oneChange: Suite = {
  name: 'one-change',
  async run({ browser, bench, rounds }) {
    const contenders = [
      await openFrame(browser, bench, FLOOR, 'one-change'),
      await openDinghy(browser, bench, OURS, 'pages/one-change/one-change'),
    ];
    const samples = await measure(contenders, Math.max(rounds, 5) * 2);
    for (const { page } of contenders) await page.close();
    const valuesOf = (change: string, size: number, name: string): readonly number[] =>
      samples.get(`${change} ${size} ${name}`) ?? [];
    const growth = (change: string): number =>
      lowerQuartile(valuesOf(change, 10_000, OURS)) - lowerQuartile(valuesOf(change, 100, OURS));
    return {
      title: 'One change on a page of many rows, ms from setData to the DOM',
      about:
        'setData is called on the tick of a millisecond, which is told afterwards; the view notes by the same clock when a mutation ' +
        'observer sees the change. “By hand” posts one message from a worker to a page that writes one text node.',
      tables: [
        [
          ['', ...contenders.map(({ name }) => name)],
          ...CHANGES.flatMap((change) =>
            SIZES.map(([, size]) => [
              `${LABELS[change]}, ${size.toLocaleString('en')} rows`,
              ...contenders.map(({ name }) => formatSamples(valuesOf(change, size, name))),
            ]),
          ),
        ],
      ],
      goals: CHANGES.flatMap((change) => [
        atMost(`${LABELS[change]} among 10,000 rows`, LIMIT_MS, summarise(valuesOf(change, 10_000, OURS)).median, ' ms'),
        {
          ...atMost('', FLAT_MS, growth(change)),
          what: `${LABELS[change]}, flat: 10,000 rows against 100`,
          limit: `≤ +${FLAT_MS} ms`,
          measured: `${growth(change) < 0 ? '' : '+'}${format(growth(change))} ms`,
        },
      ]),
    };
  },
};

async function measure(contenders: readonly Contender[], rounds: number): Promise<ReadonlyMap<string, number[]>> {
  const samples = new Map<string, number[]>();
  for (const [create, size] of SIZES) {
    for (const contender of contenders) {
      await contender.page.bringToFront();
      await tap(contender, { selector: `.op-${create}`, expect: { rows: size } });
    }
    for (let round = -2; round < rounds; round += 1) {
      for (const change of CHANGES) {
        const digests = new Set<string>();
        for (const contender of contenders) {
          await contender.page.bringToFront();
          const took = await timeChange(contender, change, size);
          digests.add(await contender.frame.evaluate(() => window.dinghyBench.digest()));
          const key = `${change} ${size} ${contender.name}`;
          if (round >= 0) samples.set(key, [...(samples.get(key) ?? []), took]);
        }
        if (digests.size !== 1) throw new Error(`After "${change}" the pages differ: ${[...digests].join(' / ')}`);
      }
    }
  }
  return samples;
}

async function timeChange(contender: Contender, change: (typeof CHANGES)[number], size: number): Promise<number> {
  const changed: Tap['expect'] =
    change === 'setField' ? { changed: '.field', index: 0 } : { changed: '.row-label', index: size / 2 };
  const { doneAt } = await tap(contender, { selector: `.op-${change}`, expect: changed });
  await tap(contender, { selector: '.op-tell', expect: { changed: '.told', index: 0 } });
  const setAt = await contender.frame.evaluate(() => Number(document.querySelector('.told')?.textContent));
  return doneAt - setAt;
}
