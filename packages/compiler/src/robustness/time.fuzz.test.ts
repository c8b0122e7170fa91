// Time is linear in the size of the source, whatever the source. Measured in the processor time of this process, so that a
// busy machine does not count; the bounds are far from what linear code needs, and from what quadratic code can reach.

import { describe, expect, it } from 'vitest';
import { parseJsonFile } from '../1-parse/json.ts';
import { createResolver } from '../2-analyze/resolve/resolver.ts';
import { findRequires } from '../3-transform/script/find-requires.ts';
import { findMisspeltApis } from '../3-transform/script/misspelt-apis.ts';
import { ModuleSyntaxError, parseModule } from '../3-transform/script/module-tree.ts';
import { compileStyle } from '../3-transform/style/compile-style.ts';
import { compileTemplate } from '../3-transform/template/index.ts';
import { createMemoryFiles } from '../project/project-files.ts';
import { type HostileSource, jsons, scripts, styles, templates } from './hostile-units.test-data.ts';

const SMALL = 10_000;
const LARGE = 80_000;

/** Quadratic code takes 64 times as long for 8 times as much. Below 60 ms the clock and the collector are most of it. */
const GROWTH_MAX = 24;
const NOISE_MS = 60;

/** The bound for 10 KB, and for machines that are slow or busy: in files of that size that are as people write them. */
const SMALL_MAX_MS = 50;
const SMALL_MAX_FILES = 12;

const report = (): void => {};

function template(source: string): void {
  compileTemplate({
    file: 'a.wxml',
    read: (path) => (path === 'a.wxml' ? source : undefined),
    usingComponents: { card: 'card' },
    report,
  });
}

function style(source: string): void {
  const files = createMemoryFiles({ 'a.wxss': source });
  const resolver = createResolver({ files, aliases: {}, prefersTypeScript: false });
  compileStyle({ file: 'a.wxss', files, resolver, scope: 'c1', minify: true, report });
}

function script(source: string): void {
  findMisspeltApis(source);
  try {
    findRequires(source, parseModule(source));
  } catch (error) {
    if (!(error instanceof ModuleSyntaxError)) throw error;
  }
}

/** Processor time of the quickest of some runs: the collector and the compiler join in at times of their own. */
function measureMs(run: () => void, enoughMs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < 4 && best > enoughMs; count += 1) {
    const before = process.cpuUsage();
    run();
    best = Math.min(best, process.cpuUsage(before).user / 1000);
  }
  return best;
}

const ORDINARY =
  '<view wx:for="{{rows}}" wx:key="id" class="row {{item.on ? \'on\' : \'\'}}" bindtap="open"><text>{{item.name}}</text></view>\n'
    .repeat(100)
    .slice(0, SMALL);

const stages: readonly [string, (source: string) => void, readonly HostileSource[]][] = [
  ['templates', template, templates],
  ['stylesheets', style, styles],
  ['scripts', script, scripts],
  ['JSON', (source) => parseJsonFile('a.json', source, report), jsons],
];

// What takes too long takes too long every time; what a machine with other work adds, it does not.
describe.each(stages)('the time for %s', { retry: 4 }, (_stage, compile, sources) => {
  it.each(sources.map(({ name, make }) => [name, make] as const))('is linear for a row of %s', (_name, make) => {
    compile(make(SMALL));
    const smallMs = measureMs(() => compile(make(SMALL)), 2);
    if (smallMs > SMALL_MAX_MS) expect(smallMs / measureMs(() => template(ORDINARY), 0)).toBeLessThan(SMALL_MAX_FILES);
    const largeMs = measureMs(() => compile(make(LARGE)), NOISE_MS);
    if (largeMs > NOISE_MS) expect(largeMs / smallMs).toBeLessThan(GROWTH_MAX);
  });
});
