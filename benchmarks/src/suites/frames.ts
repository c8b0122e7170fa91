// Scrolling through 5,000 rows, and dragging something by a view script, while the logic layer is blocked for a second: the longest
// time between two frames of the page.

import type { CDPSession } from 'playwright-core';
import { type Contender, openDinghy, openFrame } from '../contender.ts';
import { tap } from '../operations.ts';
import { summarise } from '../statistics.ts';
import { atMost, formatSamples, type Suite } from '../suite.ts';

const LIMIT_MS = 32;
const ROWS = 5000;
const OURS = 'Dinghy';
const FLOOR = 'by hand, two threads';
/** Within the second that the logic layer is blocked for. */
const MOVE_MS = 800;
const MOVES = 50;
const DRAG_PX = 150;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Gesture {
  readonly name: string;
  run(session: CDPSession, contender: Contender): Promise<void>;
}

const gestures: readonly Gesture[] = [
  {
    name: 'scroll through 5,000 rows',
    run: (session) => move(session, { x: 200, y: 700 }, (share) => ({ x: 200, y: 700 - 600 * share })),
  },
  {
    name: 'drag by a view script',
    async run(session, { frame }) {
      const box = await frame.locator('.dragged').boundingBox();
      if (box === null) throw new Error('There is nothing to drag.');
      const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await move(session, from, (share) => ({ x: from.x + DRAG_PX * share, y: from.y }));
    },
  },
];

export const frames: Suite = {
  name: 'frames',
  async run({ browser, bench, rounds }) {
    const contenders = [
      await openFrame(browser, bench, FLOOR, 'still'),
      await openDinghy(browser, bench, OURS, 'pages/still/still'),
    ];
    const longest = new Map<string, number[]>();
    for (const contender of contenders) {
      await contender.page.bringToFront();
      await tap(contender, { selector: '.op-create5k', expect: { rows: ROWS } });
    }
    for (let round = -1; round < rounds; round += 1) {
      for (const gesture of gestures) {
        const ends = new Set<string>();
        for (const contender of contenders) {
          await contender.page.bringToFront();
          const took = await longestFrame(contender, gesture);
          ends.add(await whereItEnded(contender));
          const key = `${gesture.name} ${contender.name}`;
          if (round >= 0) longest.set(key, [...(longest.get(key) ?? []), took]);
        }
        if (ends.size !== 1) throw new Error(`After "${gesture.name}" the pages differ: ${[...ends].join(' / ')}`);
      }
    }
    for (const { page } of contenders) await page.close();
    const valuesOf = (gesture: string, name: string): readonly number[] => longest.get(`${gesture} ${name}`) ?? [];
    return {
      title: 'Longest frame of a gesture while the logic layer is blocked for a second, ms',
      about:
        'A finger moves through touch events for 0.8 s, right after a tap whose handler spins for 1 s in the logic layer. A frame’s time is ' +
        'the distance of two animation frames of the page. Beside it the page by hand, whose worker spins.',
      tables: [
        [
          ['', ...contenders.map(({ name }) => name)],
          ...gestures.map(({ name }) => [name, ...contenders.map((each) => formatSamples(valuesOf(name, each.name)))]),
        ],
      ],
      goals: gestures.map(({ name }) =>
        atMost(`${name}, longest frame`, LIMIT_MS, summarise(valuesOf(name, OURS)).median, ' ms'),
      ),
    };
  },
};

async function longestFrame(contender: Contender, gesture: Gesture): Promise<number> {
  const { frame, page } = contender;
  await reset(contender);
  const session = await page.context().newCDPSession(page);
  const block = await frame.locator('.op-block').boundingBox();
  if (block === null) throw new Error('The page cannot block its logic layer.');
  await page.mouse.click(block.x + 5, block.y + 5);
  // The handler's work begins, and the tap's own frame is over.
  await page.waitForTimeout(50);
  await frame.evaluate(() => window.dinghyBench.watchFrames());
  await gesture.run(session, contender);
  const longest = await frame.evaluate(() => window.dinghyBench.longestFrame());
  await session.detach();
  // Until the logic layer is free again, and what it was told meanwhile is done with.
  await page.waitForTimeout(600);
  return longest;
}

async function move(session: CDPSession, from: Point, at: (share: number) => Point): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  const startedMs = performance.now();
  for (let step = 1; step <= MOVES; step += 1) {
    const dueMs = startedMs + (step / MOVES) * MOVE_MS;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
    await touch('touchMove', [at(step / MOVES)]);
  }
  await touch('touchEnd', []);
}

function reset({ frame }: Contender): Promise<void> {
  return frame.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('*')) if (element.scrollTop > 0) element.scrollTop = 0;
  });
}

/** What a digest cannot see: how far the page has scrolled, a little or at all, and where the dragged element is. */
function whereItEnded({ frame }: Contender): Promise<string> {
  return frame.evaluate(() => {
    const hasScrolled = [...document.querySelectorAll('*')].some(({ scrollTop }) => scrollTop > 300);
    const { transform } = (document.querySelector('.dragged') as HTMLElement).style;
    return `${window.dinghyBench.digest()} scrolled: ${hasScrolled} dragged: ${transform}`;
  });
}
