// A container and a view in one, without either's work: opens one page of a mini-program, and acknowledges its commits.

import { apiOutlines, CHANNELS, createMultiplexer, createPeer, createStringTransport, type Peer } from '@dinghy/bridge-protocol';
import type { TextEngine } from './engines.ts';

export interface LogicHost {
  /** Of its engine. */
  readonly name: string;
  /** Calls a handler of the page as a tap does. */
  run(method: string): Promise<{ readonly commit: string; readonly tookMs: number }>;
}

export interface LogicProgram {
  /** Text of realm.ts, bundled. */
  readonly realm: string;
  /** Text of logic.js. */
  readonly code: string;
  /** Text of logic.json. */
  readonly bundle: string;
  /** The manifest's. */
  readonly app: unknown;
  readonly path: string;
}

const PAGE = 1;
const ROWS_MADE: Readonly<Record<string, number>> = { create1k: 1000, append1k: 1000, create10k: 10_000 };
/** Of the row that is tapped. */
const TAPPED_ROW = 4;

export async function startLogic(engine: TextEngine, program: LogicProgram): Promise<LogicHost> {
  const outgoing: string[] = [];
  let receive: (text: string) => void = () => undefined;
  const multiplexer = createMultiplexer(
    createStringTransport({
      send: (text) => outgoing.push(text),
      onText: (listener) => {
        receive = listener;
      },
    }),
  );
  const host = createPeer({ transport: multiplexer.port(0), role: 'responder' });
  const view = createPeer({ transport: multiplexer.port(PAGE), role: 'responder' });
  let commit = '';
  view.onPatch((payload, acknowledge) => {
    commit = JSON.stringify(payload);
    acknowledge();
  });
  host.onCall(CHANNELS.api, () => ({}));

  /** Until neither side has anything more to say. */
  const settle = async (): Promise<void> => {
    for (let text = outgoing.shift(); text !== undefined; text = outgoing.shift()) {
      for (const answer of await engine.deliver(text)) receive(answer);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  for (const greeting of await engine.evaluate(program.realm)) receive(greeting);
  await settle();
  await openPage(engine, host, program, settle);
  if (commit === '') throw new Error(`${engine.name} has not shown the page.`);

  let lastId = 0;
  let firstId = 1;
  return {
    name: engine.name,
    async run(method) {
      commit = '';
      sendTap(view, method, firstId + TAPPED_ROW);
      const text = outgoing.shift() as string;
      const startedMs = performance.now();
      const answers = await engine.deliver(text);
      const tookMs = performance.now() - startedMs;
      for (const answer of answers) receive(answer);
      await settle();
      if (method.startsWith('create')) firstId = lastId + 1;
      lastId += ROWS_MADE[method] ?? 0;
      return { commit, tookMs };
    },
  };
}

async function openPage(engine: TextEngine, host: Peer, program: LogicProgram, settle: () => Promise<void>): Promise<void> {
  const tell: Peer['sendEvent'] = (channel, name, body) => host.sendEvent(channel, name, body);
  tell(CHANNELS.lifecycle, 'boot', {
    appId: 'bench',
    appManifest: program.app,
    storage: {},
    facts: {},
    apis: JSON.stringify(apiOutlines),
    grantedApis: [],
  });
  await settle();
  await engine.evaluate(program.code);
  tell(CHANNELS.lifecycle, 'packageLoaded', { root: '', bundle: program.bundle });
  tell(CHANNELS.lifecycle, 'launch', { path: program.path, query: {}, scene: 1001, referrerInfo: {} });
  tell(CHANNELS.lifecycle, 'pageOpen', { page: PAGE, path: program.path, query: {}, openType: 'appLaunch' });
  tell(CHANNELS.lifecycle, 'pageShow', { page: PAGE });
  await settle();
}

function sendTap(view: Peer, handler: string, id: number): void {
  const target = { id: '', dataset: { id }, offsetLeft: 0, offsetTop: 0 };
  view.sendEvent(CHANNELS.viewEvent, 'viewEvent', {
    type: 'tap',
    timeStamp: 1,
    detail: {},
    deliveries: [{ instance: 1, handler, target, currentTarget: target }],
  });
}
