// The gallery as it is built: what its package says of each page is what its own code has the logic layer send.

import { CHANNELS, type CommitPayload, createMemoryTransportPair, createPeer, type Peer } from '@dinghy/bridge-protocol';
import { describe, expect, it } from 'vitest';
import { buildProject } from '../../../compiler/src/node/index.ts';
import { createLogicRuntime } from '../create-logic-runtime.ts';
import { allPacks } from '../packs.ts';
import { renderFirstCommits } from './render-first-commits.ts';

const PROJECT = new URL('../../../../examples/gallery', import.meta.url).pathname;

interface Built {
  readonly pages: readonly string[];
  readonly firstCommits: Readonly<Record<string, string>>;
  open(path: string): Promise<CommitPayload | undefined>;
}

async function build(): Promise<Built> {
  const { package: written } = await buildProject({ root: PROJECT, renderFirstCommits });
  const main = written?.decoded.packages[0];
  const text = (path: string): string => {
    const { sha256 = '' } = main?.files.find((file) => file.path === path) ?? {};
    return new TextDecoder().decode(written?.blobs.get(sha256));
  };
  const [inner, outer] = createMemoryTransportPair();
  const host = createPeer({ transport: outer, role: 'responder' });
  const sent: CommitPayload[][] = [];
  const runtime = createLogicRuntime({
    host: createPeer({ transport: inner, role: 'initiator' }),
    openView() {
      const [logicSide, viewSide] = createMemoryTransportPair();
      const commits: CommitPayload[] = [];
      createPeer({ transport: viewSide, role: 'responder' }).onPatch((commit) => commits.push(commit));
      sent.push(commits);
      return createPeer({ transport: logicSide, role: 'initiator' });
    },
    platform: {
      now: () => 0,
      setTimeout: () => 0,
      clearTimeout: () => {},
      setInterval: () => 0,
      clearInterval: () => {},
      queueMicrotask: (callback) => queueMicrotask(callback),
    },
    packs: allPacks,
  });
  await host.opened;
  const tell = (name: string, body: unknown): void => (host as Peer).sendEvent(CHANNELS.lifecycle, name, body);
  tell('boot', { appId: 'gallery', appManifest: written?.decoded.app ?? {}, storage: {}, facts: {}, grantedApis: [] });
  const names = Object.keys(runtime.globals);
  new Function(...names, text('logic.js'))(...names.map((name) => runtime.globals[name]));
  tell('packageLoaded', { root: '', bundle: text('logic.json') });
  tell('launch', { path: '', query: {}, scene: 1001, referrerInfo: {} });
  return {
    pages: written?.decoded.app.pages ?? [],
    firstCommits: JSON.parse(text('view.json')).firstCommits ?? {},
    async open(path) {
      tell('pageOpen', { page: sent.length + 1, path, query: {}, openType: 'navigateTo' });
      await new Promise((resolve) => setTimeout(resolve));
      return sent.at(-1)?.[0];
    },
  };
}

describe('first commits of the gallery', async () => {
  const { pages, firstCommits, open } = await build();

  it.each(Object.keys(firstCommits))('%s is sent to the letter', async (path) => {
    expect(JSON.stringify(await open(path))).toBe(firstCommits[path]);
  });

  it('are there for all pages but those whose first state their code decides', () => {
    expect(pages.filter((page) => firstCommits[page] === undefined)).toEqual([
      'pages/index/index',
      'demos/picker-view/picker-view',
      'demos/navigator/navigator',
      'demos/conditions-and-lists/conditions-and-lists',
      'demos/behaviors/behaviors',
      'demos/relations/relations',
      'demos/long-content/long-content',
      'demos/audio/audio',
    ]);
  });
});
