// Golden transcripts of wire version 1: what released versions say to one another. The decoder must accept them for as
// long as the version is supported, and the same session must produce them byte for byte. `-u` rewrites them, which is
// right only for a version that has not been released.

import { readFileSync } from 'node:fs';
import { DinghyError } from '@dinghy/errors';
import { describe, expect, test } from 'vitest';
import { decodeFrame } from './frames/decode-frame.ts';
import { FRAME_TABLE } from './frames/frame-table.ts';
import { DEFAULT_LIMITS } from './frames/limits.ts';
import { decodeCommit } from './messages/decode-commit.ts';
import { CHANNELS } from './peer/types.ts';
import { type ConnectedPeers, connectPeers, SESSION, settle } from './testing/connect-peers.ts';
import { textCodec } from './values/text-codec.ts';

const { api, lifecycle, render, viewEvent } = CHANNELS;

/** The life of a page: logic layer inside, view outside, and the API calls that a container would answer. */
async function playSession({ inner: logic, outer: view, clock }: ConnectedPeers): Promise<void> {
  view.onCall(api, (method, params, call) => {
    if (method === 'echo') return params;
    if (method !== 'pay') throw new DinghyError('BRIDGE_METHOD_UNKNOWN', { method });
    call.progress({ state: 'user' });
    return new Promise(() => {});
  });
  view.onCall(render, () => [{ width: 375 }]);
  view.onPatch((_commit, acknowledge) => {
    clock.advance(4);
    acknowledge();
  });
  logic.onResync(() => logic.sendPatch({ created: [{ id: 1, path: 'pages/a/a', data: { count: 2 } }], children: [[1, []]] }));
  logic.onEvent(lifecycle, () => {});
  logic.onEvent(viewEvent, () => {});
  await settle();

  for (const page of [1, 2]) view.sendEvent(lifecycle, 'pageShow', { page });
  await logic.call(api, 'echo', { text: 'a\u2028𠮷', list: [1, null, true] });
  await logic.call(api, 'missing', {}).catch(() => {});
  const controller = new AbortController();
  const payment = logic.call(api, 'pay', { cents: 100 }, { deadlineMs: 60_000, signal: controller.signal }).catch(() => {});
  await settle();
  controller.abort();
  await payment;

  logic.sendPatch({ created: [{ id: 1, path: 'pages/a/a', data: { count: 1, rows: [{ label: 'x' }] } }], children: [[1, []]] });
  await logic.call(render, 'selectorQuery', { queries: [] }, { deadlineMs: Infinity });
  view.sendEvent(viewEvent, 'viewEvent', { type: 'tap', timeStamp: 10, detail: {}, deliveries: [] });
  await settle();
  logic.sendPatch({
    patches: [
      [
        1,
        [
          ['s', ['count'], 2],
          ['l', ['rows'], [{ n: [{ label: 'y' }] }, [0, 1]]],
          ['d', ['gone']],
        ],
      ],
    ],
  });
  await settle();
  view.requestSnapshot('VIEW_RENDER_FAILED', 'an example');
  await settle();
  logic.sendLog('info', ['hello']);
  await logic.ping();
  logic.close('page closed');
  await settle();
}

const toLines = (log: ConnectedPeers['log']) =>
  `${log.map(({ from, ...frame }) => JSON.stringify({ from, frame })).join('\n')}\n`;
const golden = (name: string) => new URL(`../golden/v1/${name}.jsonl`, import.meta.url).pathname;

const transcripts: { readonly [name: string]: () => Promise<ConnectedPeers> } = {
  async session() {
    const peers = connectPeers({
      inner: { sdk: 'golden', features: ['b', 'a'], limits: { events: 2 } },
      outer: { features: ['a'] },
    });
    await playSession(peers);
    return peers;
  },
  async refuse() {
    const peers = connectPeers({ inner: { versions: { min: 1, max: 1 } }, outer: { versions: { min: 2, max: 3 } } });
    await settle();
    return peers;
  },
  async fatal() {
    const peers = connectPeers();
    await settle();
    peers.inner.sendPatch({ children: [[0, []]] });
    peers.outer.requestSnapshot('VIEW_COMMIT_INVALID', 'nobody listens');
    await settle();
    return peers;
  },
};

describe.each(Object.entries(transcripts))('golden transcript %s of wire version 1', (name, play) => {
  test('is what the same session says today', async () => {
    await expect(toLines((await play()).log)).toMatchFileSnapshot(golden(name));
  });

  test.each([false, true])('is accepted by the decoder (text: %s)', (textual) => {
    const lines = readFileSync(golden(name), 'utf8').trimEnd().split('\n');
    for (const line of lines) {
      const { frame } = JSON.parse(line);
      const decoded = decodeFrame(frame, DEFAULT_LIMITS, textual ? textCodec : undefined, decodeCommit);
      // The one frame that is wrong on purpose.
      if (name === 'fatal' && frame.k === 'patch') expect(decoded.is).toBe('bad-payload');
      else expect(decoded).toEqual({ is: 'frame', frame });
    }
  });
});

test('the golden transcripts hold every kind of frame', () => {
  const lines = Object.keys(transcripts).flatMap((name) => readFileSync(golden(name), 'utf8').trimEnd().split('\n'));
  const kinds = new Set(lines.map((line) => JSON.parse(line).frame.k));
  expect([...kinds].sort()).toEqual(Object.keys(FRAME_TABLE).sort());
  expect(lines.some((line) => line.includes(SESSION))).toBe(true);
});
