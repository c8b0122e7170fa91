// The page views of a run: one realm, one slot and one peer each. One view more than is shown is kept warm, because an
// iframe costs 40 to 75 ms to make; its page id is minted with it, so that both of its channels exist before it has a page.

import {
  assemblePeer,
  CHANNELS,
  decodeFrame,
  defaultClock,
  type HostToViewCalls,
  type IncomingCall,
  type PageId,
  type PageInitPayload,
  type Peer,
  respond,
} from '@dinghy/bridge-protocol';
import { isDinghyError } from '@dinghy/errors';
import type { PageHost, PageSlot } from '../../chrome/index.ts';
import type { ViewEngine, ViewRealm } from '../../engine/view-engine.ts';
import type { AppPackage, PageClosure } from '../packages/app-package.ts';
import { callRealms } from './call-realms.ts';

/** As long as a silent view has to live. */
const ADD_COMPONENTS_DEADLINE_MS = 10_000;

/** What a view is given of its page. */
export type PageViewInit = Omit<PageInitPayload, 'page' | 'closure'> & { readonly closure: PageClosure };

export interface PageView {
  readonly page: PageId;
  readonly slot: PageSlot;
  /** Of the page that it has been given. */
  readonly path: string | undefined;
  /** Settles when the page has been painted for the first time, or never will be. */
  readonly painted: Promise<void>;
  /** Gives the view its page. Once. */
  init(payload: PageViewInit): void;
  /**
   * Gives the view what has come into reach of its page since. Resolves when it has it, or will never have it; rejects with
   * `CONTAINER_CODE_UNREADABLE`, and may be tried again.
   */
  addComponents(growthOf: AppPackage['growthOf']): Promise<void>;
  send(event: string, body: unknown): void;
  /** Settles {@link PageView.painted}: the page has been left, and may have nothing to paint any more. */
  stopWaiting(): void;
  remove(): void;
}

export interface PageViewsOptions {
  readonly engine: ViewEngine;
  /** Where the views are shown. */
  readonly document: Document;
  /** Joins a view to the logic layer, as `LogicRealm` does. */
  attachView(page: PageId, port: MessagePort): void;
  detachView(page: PageId): void;
  readonly slots: Pick<PageHost, 'createSlot'>;
  /** Accessible name of the views. */
  readonly title: string;
  onFirstPaint(page: PageId): void;
  onEvent(page: PageId, name: string, body: unknown): void;
  loadResource(url: string): Promise<{ readonly mime: string; readonly bytes: ArrayBuffer }>;
  /** An API call that a page makes for the user, where the answer matters. */
  invoke(params: unknown, call: IncomingCall, slot: PageSlot): Promise<unknown>;
  /** Keeps what a page has drawn, or says that it has, as a temporary file of the app; answers its path. */
  keepFile(made: unknown): Promise<{ readonly path: string }>;
  /** Code of a pack of built-in components. */
  loadPack(name: string): Promise<{ readonly code: string }>;
  onSilence(silent: boolean): void;
  /** A view has died, the one that is kept warm among them. */
  onDeath(view: PageView, error: Error): void;
  onFault(page: PageId, message: string): void;
}

export interface PageViews {
  /** Tells every view that has a page, and each that gets one later. */
  tellAll(event: string, body: unknown): void;
  /** The warm view, or a new one. */
  take(): PageView;
  /** {@link PageView.addComponents} of every view. */
  addComponents(growthOf: AppPackage['growthOf']): Promise<unknown>;
  /** Makes a warm view unless there is one. */
  warm(): void;
  dispose(): void;
}

type Telling = readonly [event: string, body: unknown];

export function createPageViews(options: PageViewsOptions): PageViews {
  const { engine, document } = options;
  const alive = new Set<PageView>();
  /** What every page is told when it begins. */
  const lasting: Telling[] = [];
  let spare: PageView | undefined;
  let lastPage = 0;
  let disposed = false;

  const create = (): PageView => {
    lastPage += 1;
    const view = createPageView(lastPage, options, lasting, () => alive.delete(view));
    alive.add(view);
    return view;
  };

  return {
    take() {
      const view = spare && alive.has(spare) ? spare : create();
      spare = undefined;
      return view;
    },
    warm() {
      if (disposed) return;
      const waiting = engine.warm?.(document);
      if (waiting) peerOf(waiting);
      else spare ??= create();
    },
    tellAll(event, body) {
      lasting.push([event, body]);
      for (const view of alive) if (view.path !== undefined) view.send(event, body);
    },
    addComponents: (growthOf) => Promise.all([...alive].map((view) => view.addComponents(growthOf))),
    dispose() {
      disposed = true;
      for (const view of [...alive]) view.remove();
      spare = undefined;
    },
  };
}

/** By view, for one that waits outlives the run that has asked for it. */
const peers = new WeakMap<ViewRealm, Peer>();

/**
 * A session takes two round trips to open: that of a view that waits is open when there is a page for it. It has no deadline: the
 * engine tells of a view that cannot be loaded, and one that waits may do so on a device that sleeps.
 */
function peerOf(view: ViewRealm): Peer {
  const handshakeDeadlineMs = Number.POSITIVE_INFINITY;
  const peer =
    peers.get(view) ??
    assemblePeer({ transport: view.host, clock: defaultClock(), handshakeDeadlineMs }, respond, callRealms, [], decodeFrame);
  peers.set(view, peer);
  return peer;
}

function createPageView(page: PageId, options: PageViewsOptions, lasting: readonly Telling[], onRemoved: () => void): PageView {
  const { engine, slots, title } = options;
  const slot = slots.createSlot();
  const view: ViewRealm = engine.start({
    parent: slot.viewport,
    title,
    onFatal: (error) => options.onDeath(self, error),
    onSilence: options.onSilence,
    onFault: (message) => options.onFault(page, message),
  });
  const peer = peerOf(view);
  let settlePainted: () => void = () => undefined;
  let path: string | undefined;
  let known = new Set<string>();
  let detached = false;
  let removed = false;
  const painted = new Promise<void>((resolve) => {
    settlePainted = resolve;
  });

  serveView(page, slot, peer, options, settlePainted);
  options.attachView(page, view.logicPort);

  const detach = (): void => {
    if (detached) return;
    detached = true;
    options.detachView(page);
    settlePainted();
  };

  const self: PageView = {
    page,
    slot,
    painted,
    get path() {
      return path;
    },
    init({ closure, ...rest }) {
      path = rest.path;
      known = new Set(closure.components);
      peer.sendEvent(CHANNELS.lifecycle, 'pageInit', { page, closure: closure.text, ...rest } satisfies PageInitPayload);
      for (const [event, body] of lasting) self.send(event, body);
    },
    async addComponents(growthOf) {
      const growth = path === undefined ? undefined : growthOf(path, known);
      if (!growth) return;
      for (const component of growth.components) known.add(component);
      const params: HostToViewCalls['addComponents']['params'] = { closure: growth.text };
      await peer
        .call(CHANNELS.lifecycle, 'addComponents', params, { deadlineMs: ADD_COMPONENTS_DEADLINE_MS })
        .catch((error: unknown) => {
          // A view that is closed or dead meanwhile shows nothing more, and holds nobody up.
          if (!isDinghyError(error, 'CONTAINER_CODE_UNREADABLE')) return;
          for (const component of growth.components) known.delete(component);
          throw error;
        });
    },
    send: (event, body) => peer.sendEvent(CHANNELS.lifecycle, event, body),
    stopWaiting: settlePainted,
    remove() {
      if (removed) return;
      removed = true;
      detach();
      peer.close('page closed');
      view.terminate();
      slot.remove();
      onRemoved();
    },
  };
  return self;
}

function serveView(
  page: PageId,
  slot: PageSlot,
  peer: Peer,
  { onFirstPaint, onEvent, loadResource, loadPack, keepFile, invoke }: PageViewsOptions,
  settlePainted: () => void,
): void {
  peer.onEvent(CHANNELS.lifecycle, (name, body) => {
    if (name === 'earlyPaint') return settlePainted();
    if (name !== 'firstPaint') return onEvent(page, name, body);
    settlePainted();
    onFirstPaint(page);
  });
  peer.onCall(CHANNELS.lifecycle, (method, params, call) => {
    if (method === 'loadResource') return loadResource(String((params as { readonly url?: unknown } | null)?.url));
    if (method === 'invoke') return invoke(params, call, slot);
    if (method === 'keepFile') return keepFile(params);
    if (method === 'loadPack') return loadPack(String((params as { readonly name?: unknown } | null)?.name));
    return undefined;
  });
}
