// The logic layer's share of the nine operations, in V8 and in QuickJS: the same bundle, the same package, and the same commits to
// the last character, or the run fails.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createQuickJsEngine, createV8Engine, type TextEngine } from '../../quickjs/engines.ts';
import { type LogicHost, startLogic } from '../../quickjs/logic-host.ts';
import type { Bench } from '../serve.ts';
import { geometricMean, quartileRatio } from '../statistics.ts';
import { formatSamples, type Suite } from '../suite.ts';

interface Operation {
  readonly name: string;
  readonly setup: readonly string[];
  readonly method: string;
}

const filled = ['clear', 'create1k'];
const operations: readonly Operation[] = [
  { name: 'create 1,000', setup: ['clear'], method: 'create1k' },
  { name: 'replace 1,000', setup: filled, method: 'create1k' },
  { name: 'update every 10th', setup: filled, method: 'updateEvery10th' },
  { name: 'select', setup: filled, method: 'select' },
  { name: 'swap', setup: filled, method: 'swap' },
  { name: 'remove', setup: filled, method: 'remove' },
  { name: 'append 1,000', setup: filled, method: 'append1k' },
  { name: 'create 10,000', setup: ['clear'], method: 'create10k' },
  { name: 'clear', setup: filled, method: 'clear' },
];

export const quickjs: Suite = {
  name: 'quickjs',
  async run({ bench, rounds }) {
    const hosts: LogicHost[] = [];
    for (const engine of [createV8Engine(), await createQuickJsEngine()]) hosts.push(await openPage(engine, bench));
    const samples = await measure(hosts, rounds);
    const names = hosts.map(({ name }) => name);
    const ratios = operations.map(({ name }) =>
      quartileRatio(samples.get(`${name} ${names[1]}`) ?? [], samples.get(`${name} ${names[0]}`) ?? []),
    );
    return {
      title: 'The logic layer under QuickJS, ms from the view’s event to the commit',
      about:
        'The logic layer’s bundle and the mini-program’s package run in V8 (a context of Node) and in QuickJS (WebAssembly in the same Node), ' +
        'joined to a view that only acknowledges, by text. The commits of both are compared character by character.',
      tables: [
        [
          ['', ...names, 'ratio'],
          ...operations.map(({ name }, at) => [
            name,
            ...names.map((engine) => formatSamples(samples.get(`${name} ${engine}`) ?? [])),
            (ratios[at] ?? Number.NaN).toFixed(1),
          ]),
          ['geometric mean', '', '', geometricMean(ratios).toFixed(1)],
        ],
      ],
      goals: [],
    };
  },
};

async function openPage(engine: TextEngine, bench: Bench): Promise<LogicHost> {
  const manifest = JSON.parse(await readFile(join(bench.packageFolder, 'manifest.json'), 'utf8'));
  const fileText = (path: string): Promise<string> => {
    const entry = manifest.packages[0].files.find((file: { readonly path: string }) => file.path === path);
    return readFile(join(bench.packageFolder, 'files', entry.sha256), 'utf8');
  };
  return startLogic(engine, {
    realm: bench.realmScript,
    code: await fileText('logic.js'),
    bundle: await fileText('logic.json'),
    app: manifest.app,
    path: 'pages/rows/rows',
  });
}

async function measure(hosts: readonly LogicHost[], rounds: number): Promise<ReadonlyMap<string, number[]>> {
  const samples = new Map<string, number[]>();
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, setup, method } of operations) {
      const commits = new Set<string>();
      for (const host of hosts) {
        for (const step of setup) await host.run(step);
        const { commit, tookMs } = await host.run(method);
        commits.add(commit);
        const key = `${name} ${host.name}`;
        if (round >= 0) samples.set(key, [...(samples.get(key) ?? []), tookMs]);
      }
      if (commits.size !== 1) throw new Error(`"${name}" has led to different commits.`);
    }
  }
  return samples;
}
