import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';
import { measureLaunch } from './launch.ts';
import { serveBench } from './serve.ts';

const bench = await serveBench([]);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
const rounds = Number(process.argv[2] ?? 8);
const all: Record<string, number[]> = {};
try {
  for (let i = 0; i < rounds; i++) {
    const times = await measureLaunch(browser, bench.url);
    for (const [k, v] of Object.entries(times)) (all[k] ??= []).push(v as number);
  }
} finally {
  await browser.close();
  bench.close();
}
for (const [k, v] of Object.entries(all)) {
  const s = v.toSorted((a, b) => a - b);
  console.log(
    k.padEnd(16),
    'median',
    s[s.length >> 1]!.toFixed(0),
    'min',
    s[0]!.toFixed(0),
    'all',
    v.map((x) => x.toFixed(0)).join(' '),
  );
}
