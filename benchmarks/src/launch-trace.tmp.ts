import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';
import { frameWith } from './contender.ts';
import { serveBench } from './serve.ts';

const bench = await serveBench([]);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
const minMs = Number(process.argv[2] ?? 2);
try {
  const context = await browser.newContext({ viewport: { width: 420, height: 800 } });
  const page = await context.newPage();
  await page.goto(bench.url);
  await page.waitForFunction(() => 'openMiniProgram' in window);
  for (let i = 0; i < 2; i++) {
    await page.evaluate(() => window.openMiniProgram('pages/rows/rows'));
    await frameWith(page, '.bench-page');
    await page.waitForTimeout(800);
    await page.evaluate(() => window.closeMiniProgram());
    await page.waitForTimeout(500);
  }
  const cdp = await browser.newBrowserCDPSession();
  const events: any[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'blink.user_timing',
        'devtools.timeline',
        'loading',
        'navigation',
        'v8',
        'toplevel.flow',
        'disabled-by-default-devtools.timeline',
      ],
    },
  } as never);
  await page.evaluate(() => {
    performance.mark('OPEN');
    return window.openMiniProgram('pages/rows/rows');
  });
  await frameWith(page, '.bench-page');
  await page.waitForTimeout(500);
  const done = new Promise((r) => cdp.once('Tracing.tracingComplete', r));
  await cdp.send('Tracing.end');
  await done;
  const names = new Map<string, string>();
  for (const e of events)
    if (e.ph === 'M' && (e.name === 'thread_name' || e.name === 'process_name'))
      names.set(e.name === 'thread_name' ? `${e.pid}/${e.tid}` : `${e.pid}`, e.args.name);
  const open = events.find((e) => e.name === 'OPEN')!.ts;
  const shown = events
    .filter(
      (e) =>
        e.ts >= open &&
        (((e.dur ?? 0) / 1000 >= minMs && !/RunTask|ThreadPool|ThreadController/.test(e.name)) ||
          /firstContentfulPaint|firstPaint|^dinghy|commitLoad|navigationStart|loadEventEnd|ResourceSendRequest|ResourceReceiveResponse|ResourceFinish|domLoading|domInteractive/.test(
            e.name,
          )),
    )
    .sort((a, b) => a.ts - b.ts);
  for (const e of shown) {
    const at = (e.ts - open) / 1000;
    if (at > 400) break;
    const a = e.args?.data ?? e.args ?? {};
    console.log(
      at.toFixed(1).padStart(7),
      ((e.dur ?? 0) / 1000).toFixed(1).padStart(6),
      String(e.pid).slice(-4),
      (names.get(`${e.pid}/${e.tid}`) ?? '').slice(0, 22).padEnd(22),
      e.name,
      JSON.stringify({ u: a.url ?? a.fileName ?? a.functionName, f: a.functionName, t: a.type }).slice(0, 110),
    );
  }
} finally {
  await browser.close();
  bench.close();
}
