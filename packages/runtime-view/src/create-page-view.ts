// A page view: one page's rendering, in a frame of its own, between the host (container) and the logic layer. Wires the
// folders; holds no logic.

import {
  CHANNELS,
  type CommitPayload,
  type HostToViewCalls,
  type PageInitPayload,
  type Peer,
  type ReceivesPatches,
  type ViewClosurePayload,
} from '@dinghy/bridge-protocol';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import { createPacks, type LoadPack, type PackNeeds } from './packs/create-packs.ts';
import type { PackTable, ViewPack } from './packs/pack.ts';
import type { PackName } from './packs/pack-tags.ts';
import { createPage, type Page } from './page/create-page.ts';
import { packsFor } from './page/questions.ts';
import { createTurns } from './page/turns.ts';

/** A page that waits longer for what takes it over is drawn anew: it says what the logic layer says, whatever the network does. */
const TAKE_OVER_WAIT_MS = 2000;

export interface PageViewOptions {
  /** The frame's own document; the view fills its body. */
  readonly document: Document;
  readonly host: Peer;
  readonly logic: Peer & ReceivesPatches;
  /** Where packs come from. Without it tags of those that are not given are inert, and without `painted` the page answers nobody. */
  readonly loadPack?: LoadPack;
  /** Packs that the view has from the start. */
  readonly packs?: PackTable;
  /** Sends a canvas to the logic layer, beside the bridge: frames are plain data. Without it canvases have no node there. */
  readonly sendCanvas?: (id: number, canvas: OffscreenCanvas) => void;
}

export interface PageView {
  /** A pack that comes before anybody has asked for it. */
  addPack(name: PackName, pack: ViewPack): void;
  dispose(): void;
}

/**
 * Makes a page view. It can be made before its page is known (a warm view): `pageInit` from the host gives it its page,
 * and what the logic layer sends before that waits.
 */
export function createPageView({ document, host, logic, loadPack, packs: given, sendCanvas }: PageViewOptions): PageView {
  let page: Page | undefined;
  /** Why the last commit was refused. */
  let refusal: string | undefined;
  /** What takes over from a first commit of the package comes once that is shown, if the view has not got it. */
  let beforeCommits: readonly PackName[] = [];

  const reportError = (error: unknown): void => {
    const { code, message } = toDinghyError(error);
    host.sendEvent(CHANNELS.lifecycle, 'viewError', { code, message });
  };

  const packs = createPacks(loadPack, reportError);
  for (const [name, pack] of Object.entries(given ?? {})) packs.add(name as PackName, pack);
  const turns = createTurns<Page>(reportError);
  /** What is said to the page by a name, when the packs are there that it needs. */
  const whenReady = (name: string, body: unknown, run: (page: Page) => void): void =>
    turns.take(run, () => packs.fetch(packsFor(name, body)));
  let initialised = false;
  let disposed = false;

  const init = (payload: PageInitPayload): void => {
    if (payload.firstCommit !== undefined) beforeCommits = ['painted'];
    const closure = JSON.parse(payload.closure) as ViewClosurePayload;
    const start = (): void => {
      if (disposed) return;
      page = createPage({ document, host, logic, packs, init: payload, closure, sendCanvas, reportError });
      turns.begin(page);
    };
    const loading = packs.ensure(needsOf(closure));
    if (loading === undefined) start();
    else void loading.then(start);
  };

  host.onEvent(CHANNELS.lifecycle, (name, body) => {
    if (name !== 'pageInit') return whenReady(name, body, (present) => present.hostEvent(name, body));
    if (initialised) return;
    initialised = true;
    init(body as PageInitPayload);
  });
  // The only call: `addComponents`. Answered when a commit may name them.
  host.onCall(CHANNELS.lifecycle, async (_, params) => {
    const closure = JSON.parse((params as HostToViewCalls['addComponents']['params']).closure) as ViewClosurePayload;
    await packs.ensure(needsOf(closure));
    await new Promise<void>((resolve) => {
      turns.take((present) => {
        present.addComponents(closure);
        resolve();
      });
    });
    return {};
  });
  const apply = (present: Page, commit: CommitPayload, acknowledge: () => void): void => {
    // The first alone takes over. If the pack could not be had, the others do not wait for it again.
    beforeCommits = [];
    try {
      present.commit(commit);
      // First whoever watches the page: to tell the logic layer wakes its thread, often on this one's processor.
      queueMicrotask(acknowledge);
      refusal = undefined;
    } catch (error) {
      const { code, message } = toDinghyError(error);
      // The logic layer may try the same again.
      if (code !== refusal) reportError(error);
      refusal = code;
      logic.requestSnapshot(code, message);
    }
  };
  logic.onPatch((commit, acknowledge) =>
    turns.take(
      (present) => apply(present, commit, acknowledge),
      () => {
        const coming = packs.fetch(beforeCommits);
        return coming && Promise.race([coming, new Promise((resolve) => setTimeout(resolve, TAKE_OVER_WAIT_MS))]);
      },
    ),
  );
  logic.onEvent(CHANNELS.render, (name, body) => whenReady(name, body, (present) => present.logicEvent(name, body)));
  logic.onCall(
    CHANNELS.render,
    (method, params) =>
      new Promise((resolve, reject) => {
        whenReady(method, params, (present) => present.logicCall(method, params).then(resolve, reject));
      }),
  );

  return {
    addPack: packs.add,
    dispose() {
      disposed = true;
      turns.end();
      page?.dispose();
    },
  };
}

function needsOf(closure: ViewClosurePayload): PackNeeds {
  return closure as unknown as PackNeeds;
}

function toDinghyError(error: unknown): DinghyError {
  return isDinghyError(error) ? error : new DinghyError('VIEW_RENDER_FAILED', { detail: String(error) }, { cause: error });
}
