// WebKitGTK over W3C WebDriver, on a virtual screen.

import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureWebKit } from '../../../../scripts/webkit.ts';
import { openShadowRoots } from '../../browser/open-shadow-roots.ts';
import {
  type BrowserWindow,
  callText,
  cornerText,
  DRAG_STEP_MS,
  type Engine,
  type Point,
  type WindowOptions,
} from '../engine.ts';
import { spawnTied } from './spawn-tied.ts';
import { openVirtualScreen } from './virtual-screen.ts';
import { isElement, openSession, type WebDriverSession } from './web-driver.ts';

const START_ATTEMPTS = 100;
const START_PAUSE_MS = 50;
/** A press without any length would be no press to some gesture recognisers. */
const PRESS_MS = 30;

/** Code points that WebDriver gives to keys without a character. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
  ArrowDown: '\uE015',
  ArrowRight: '\uE014',
  Space: ' ',
};

export async function createWebKit(): Promise<Engine> {
  ensureWebKit();
  const screen = await openVirtualScreen();
  return {
    name: 'webkit',
    open: (options) => openWindow(screen.display, options),
    close: async () => screen.close(),
  };
}

async function openWindow(display: string, { url, width, height }: WindowOptions): Promise<BrowserWindow> {
  const problems: string[] = [];
  const data = await mkdtemp(join(tmpdir(), 'dinghy-webkit-'));
  await writeFile(join(data, 'start.js'), `(${openShadowRoots})();`);
  const port = await findFreePort();
  // stdbuf: what the pages write to the console comes line by line, not when the browser ends.
  const driver = spawnTied('stdbuf', ['-oL', 'WebKitWebDriver', `--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  collectProblems(driver, problems);
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address);
  const session = await openSession(address, {
    binary: fileURLToPath(new URL('./browser.js', import.meta.url)),
    args: [`--size=${width}x${height}`, `--data=${data}`],
  });
  await session.goTo(url);
  const inTurn = createQueue();
  return {
    engine: 'webkit',
    problems,
    evaluate: (action, argument, frame) => inTurn(() => evaluate(session, action, argument, frame)),
    cornerOf: (frame) =>
      inTurn(async () => {
        await session.enter(null);
        return (await session.execute(cornerText(frame))) as Point;
      }),
    press: (point) => inTurn(() => drag(session, [point])),
    drag: (points) => inTurn(() => drag(session, points)),
    type: (text) => inTurn(() => pressKeys(session, [...text])),
    key: (name) => inTurn(() => pressKeys(session, [KEYS[name] ?? name])),
    screenshot: () => inTurn(() => session.screenshot()),
    close: async () => {
      await session.close();
      driver.kill();
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A session is in one document at a time: who enters another meanwhile would have the first one act in it. */
function createQueue(): <Result>(action: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const result = last.then(action);
    last = result.catch(() => {
      // Told to who asked for it; the next one goes on.
    });
    return result;
  };
}

/** WebKit writes `<address>:<line>:<column>: CONSOLE JS ERROR <text>` for what nobody caught, without JS for console.error. */
function collectProblems(driver: ChildProcess, problems: string[]): void {
  let rest = '';
  driver.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    problems.push(...lines.filter((line) => /\bCONSOLE (?:[A-Z]+ )?ERROR\b/.test(line)));
  });
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    const ready = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, START_PAUSE_MS));
  }
  throw new Error('WebKitWebDriver did not start.');
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function evaluate<Argument, Result>(
  session: WebDriverSession,
  action: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
  frame: (() => HTMLIFrameElement | undefined) | undefined,
): Promise<Result> {
  await session.enter(null);
  if (frame !== undefined) {
    const element = await session.execute(`(${frame})()`);
    if (!isElement(element)) throw new Error('There is no such frame now.');
    await session.enter(element);
  }
  return (await session.execute(callText(action, argument))) as Result;
}

async function drag(session: WebDriverSession, [first, ...rest]: readonly Point[]): Promise<void> {
  const moves = rest.map(({ x, y }) => ({ type: 'pointerMove', duration: DRAG_STEP_MS, x: Math.round(x), y: Math.round(y) }));
  await session.enter(null);
  await session.perform([
    {
      id: 'mouse',
      type: 'pointer',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', duration: 0, x: Math.round(first?.x ?? 0), y: Math.round(first?.y ?? 0) },
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: PRESS_MS },
        ...moves,
        { type: 'pointerUp', button: 0 },
      ],
    },
  ]);
}

async function pressKeys(session: WebDriverSession, keys: readonly string[]): Promise<void> {
  const actions = keys.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await session.perform([{ id: 'keyboard', type: 'key', actions }]);
}
