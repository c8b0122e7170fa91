// What crosses from the logic layer to a page's view, counted where the relay hands it on: messages and bytes of each operation,
// against the smallest commit of the protocol that describes it, written out here by somebody who knows the operation.

import type { Browser, Frame } from 'playwright-core';
import { type Contender, openDinghy } from '../contender.ts';
import { type Operation, operations, runOperation } from '../operations.ts';
import type { Bench } from '../serve.ts';
import { atMost, type Goal, type Suite, type Table } from '../suite.ts';

const MOST_RATIO = 1.2;

interface Row {
  readonly id: number;
  readonly label: string;
}

declare global {
  interface Window {
    /** Of the relay's window: frames to views since it was last emptied. */
    dinghyFrames?: unknown[];
  }
}

/** The page's own data before and after an operation, as the DOM shows it. */
interface Shown {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** The shortest list of patches of the page's data, by operation. */
const smallest: Readonly<Record<string, (shown: Shown) => unknown>> = {
  'create 1,000': setRows,
  'replace 1,000': setRows,
  'update every 10th': ({ after }) =>
    after.flatMap(({ label }, at) => (at % 10 === 0 ? [['s', ['rows', at, 'label'], label]] : [])),
  select: ({ after }) => [['s', ['selected'], after[4]?.id]],
  swap: () => [
    [
      'l',
      ['rows'],
      [
        [0, 1],
        [998, 1],
        [2, 996],
        [1, 1],
        [999, 1],
      ],
    ],
  ],
  remove: () => [
    [
      'l',
      ['rows'],
      [
        [0, 4],
        [5, 995],
      ],
    ],
  ],
  'append 1,000': ({ after }) => [['l', ['rows'], [[0, 1000], { n: after.slice(1000) }]]],
  'create 10,000': setRows,
  clear: setRows,
};

function setRows({ after }: Shown): unknown {
  return [['s', ['rows'], after]];
}

export const bytes: Suite = {
  name: 'bytes',
  async run({ browser, bench }) {
    const plain = await measurePage(browser, bench, 'pages/rows/rows');
    const components = await measurePage(browser, bench, 'pages/component-rows/component-rows');
    return {
      title: 'Bytes from the logic layer to the view',
      about:
        'Counted in the relay, as it hands frames on to the view. The smallest commit is written out by hand for each operation, in the same ' +
        'patches; the frame around it (kind, session, sequence numbers) is told apart. Nothing twice: no row’s label is in it more often than once.',
      tables: [tableOf('plain rows', plain), tableOf('a component a row', components)],
      goals: [...goalsOf('plain rows', plain), ...goalsOf('a component a row', components)],
    };
  },
};

interface Sent {
  readonly operation: string;
  readonly messages: number;
  readonly frameBytes: number;
  readonly commitBytes: number;
  readonly smallestBytes: number;
  /** How often each row's label is sent. */
  readonly repeats: number;
}

async function measurePage(browser: Browser, bench: Bench, path: string): Promise<Sent[]> {
  const contender = await openDinghy(browser, bench, path, path, '/frames/', tapRelay);
  const relay = await relayOf(contender);
  const sent: Sent[] = [];
  for (const operation of operations) sent.push(await measureOperation(contender, relay, operation));
  await contender.page.close();
  return sent;
}

/** Runs in every frame before its own script. The relay is the one that posts commits. */
function tapRelay(): void {
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...rest: []) {
    window.dinghyFrames ??= [];
    window.dinghyFrames.push(message);
    return post.call(this, message, ...rest);
  };
}

async function relayOf({ page }: Contender): Promise<Frame> {
  const frame = page.frames().find((each) => each.url().includes('logic.html'));
  if (frame === undefined) throw new Error('The host page has no logic frame.');
  return frame;
}

async function measureOperation(contender: Contender, relay: Frame, operation: Operation): Promise<Sent> {
  let before: readonly Row[] = [];
  const prepared = async (): Promise<void> => {
    before = await shownRows(contender.frame);
    // What was on its way from the operation before: acknowledgements, the host's own traffic.
    await contender.page.waitForTimeout(50);
    await relay.evaluate(() => {
      window.dinghyFrames = [];
    });
  };
  await runOperation(contender, operation, { prepared });
  await contender.page.waitForTimeout(50);
  const after = await shownRows(contender.frame);
  const frames = (await relay.evaluate(() => window.dinghyFrames ?? [])).map(toFrame).filter(({ k }) => k === 'patch');
  const patches = smallest[operation.name]?.({ before, after });
  // Commits travel as text.
  const text = frames.map(({ p }) => (typeof p === 'string' ? p : JSON.stringify(p))).join('');
  return {
    operation: operation.name,
    messages: frames.length,
    frameBytes: byteLength(text) + byteLength(frames.map((frame) => JSON.stringify({ ...frame, p: '' })).join('')),
    commitBytes: byteLength(text),
    smallestBytes: byteLength(JSON.stringify({ patches: [[1, patches]] })),
    repeats: timesSent(text, after),
  };
}

/** How often the last row's label is in a text, for each row that has the same. */
function timesSent(text: string, rows: readonly Row[]): number {
  const last = rows.at(-1)?.label;
  if (last === undefined) return 0;
  return (text.split(JSON.stringify(last)).length - 1) / rows.filter(({ label }) => label === last).length;
}

function toFrame(message: unknown): { readonly k?: string; readonly p?: unknown } {
  return typeof message === 'string' ? JSON.parse(message) : (message as { readonly k?: string });
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function shownRows(frame: Frame): Promise<Row[]> {
  return frame.evaluate(() =>
    [...document.getElementsByClassName('row')].map((row) => ({
      id: Number(row.getElementsByClassName('row-id')[0]?.textContent),
      label: row.getElementsByClassName('row-label')[0]?.textContent ?? '',
    })),
  );
}

function tableOf(title: string, sent: readonly Sent[]): Table {
  return [
    [title, 'messages', 'smallest commit, bytes', 'sent commit', 'ratio', 'with its frame'],
    ...sent.map(({ operation, messages, frameBytes, commitBytes, smallestBytes }) => [
      operation,
      String(messages),
      String(smallestBytes),
      String(commitBytes),
      (commitBytes / smallestBytes).toFixed(2),
      String(frameBytes),
    ]),
  ];
}

function goalsOf(title: string, sent: readonly Sent[]): Goal[] {
  const ratios = sent.map(({ commitBytes, smallestBytes }) => commitBytes / smallestBytes);
  const worst = ratios.indexOf(Math.max(...ratios));
  return [
    atMost(
      `${title}: bytes to the smallest patch (worst: ${sent[worst]?.operation})`,
      MOST_RATIO,
      ratios[worst] ?? Number.NaN,
      ' ×',
    ),
    atMost(`${title}: messages of one turn`, 1, Math.max(...sent.map(({ messages }) => messages))),
    atMost(`${title}: how often a row’s label is sent`, 1, Math.max(...sent.map(({ repeats }) => repeats)), ' ×'),
  ];
}
