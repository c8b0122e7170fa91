// For tests: a page view over in-memory peers, fed with commits by the test, and the log of what it sends.

import {
  CHANNELS,
  type CommitPayload,
  createMemoryTransportPair,
  createPeer,
  type DefinitionPayload,
  type Json,
  type Peer,
  type ViewEventPayload,
} from '@dinghy/bridge-protocol';
import type { TemplateNode } from '@dinghy/template';
import { createPageView } from '../create-page-view.ts';
import { commonPacks } from '../packs/common-packs.ts';
import type { LoadPack } from '../packs/create-packs.ts';
import { loadPack } from '../packs/load-pack.ts';
import { pack as motion } from '../packs/motion.ts';
import type { PackTable } from '../packs/pack.ts';
import { pack as painted } from '../packs/painted.ts';
import { pack as queries } from '../packs/queries.ts';

export interface TestComponent {
  readonly nodes?: readonly TemplateNode[];
  /** Further bodies, for named templates. */
  readonly bodies?: readonly unknown[];
  readonly names?: Readonly<Record<string, number>>;
  readonly template?: unknown;
  readonly style?: string;
  readonly scope?: string;
  readonly marksElements?: boolean;
  readonly definition?: Partial<DefinitionPayload>;
}

export interface MountOptions {
  readonly page: TestComponent;
  readonly components?: Readonly<Record<string, TestComponent>>;
  readonly appStyle?: string;
  readonly wxs?: Readonly<Record<string, unknown>>;
  readonly init?: Readonly<Record<string, Json>>;
  /** What the view has from the start; else what many pages need, and what answers questions. */
  readonly packs?: PackTable;
  readonly loadPack?: LoadPack;
  loadResource?(url: string): { mime: string; bytes: ArrayBuffer };
  /** What the host answers when it is asked for an API; `undefined` for one that it does not have. */
  invoke?(api: string, params: Json): { readonly [name: string]: Json } | undefined;
  /** Files that the page has the host keep. */
  keepFile?(file: { readonly mime: string; readonly bytes: ArrayBuffer }): string;
}

export interface MountedPage {
  readonly root: HTMLElement;
  /** Sends a commit and waits until the view has applied or refused it. */
  commit(commit: CommitPayload): Promise<void>;
  readonly events: ViewEventPayload[];
  /** Other messages to the logic layer, and all to the host. */
  readonly messages: { readonly to: 'logic' | 'host'; readonly name: string; readonly body: unknown }[];
  readonly resyncs: string[];
  readonly logic: Peer;
  readonly host: Peer;
  settle(): Promise<void>;
  dispose(): void;
}

export const PAGE = 'pages/test/test';

function toViewComponent({
  nodes = [],
  bodies = [],
  names,
  template,
  style = '',
  scope = '',
  marksElements,
}: TestComponent): Json {
  const main = names === undefined ? { n: nodes } : { n: nodes, t: names };
  const program = template ?? { v: 1, bodies: [main, ...bodies] };
  return { template: program, style, scope, uses: [], ...(marksElements === true ? { marksElements } : {}) } as unknown as Json;
}

export function definitionOf(path: string, { definition }: TestComponent): DefinitionPayload {
  return {
    path,
    properties: {},
    data: {},
    externalClasses: [],
    styleIsolation: 'isolated',
    multipleSlots: false,
    dynamicSlots: false,
    virtualHost: false,
    ...definition,
  };
}

/** The commit that shows a page without components. */
export function firstCommit(options: MountOptions, data: Readonly<Record<string, Json>>): CommitPayload {
  const components = Object.entries(options.components ?? {});
  return {
    definitions: [definitionOf(PAGE, options.page), ...components.map(([path, component]) => definitionOf(path, component))],
    created: [{ id: 1, path: PAGE, data }],
  };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

export async function mount(options: MountOptions, data?: Readonly<Record<string, Json>>): Promise<MountedPage> {
  const [hostEnd, hostViewEnd] = createMemoryTransportPair();
  const [logicEnd, logicViewEnd] = createMemoryTransportPair();
  const host = createPeer({ transport: hostEnd, role: 'responder' });
  const logic = createPeer({ transport: logicEnd, role: 'initiator' });
  const events: ViewEventPayload[] = [];
  const messages: { to: 'logic' | 'host'; name: string; body: unknown }[] = [];
  const resyncs: string[] = [];
  let done: () => void = () => undefined;

  logic.onEvent(CHANNELS.viewEvent, (name, body) => {
    if (name === 'viewEvent') events.push(body as ViewEventPayload);
    else messages.push({ to: 'logic', name, body });
  });
  host.onEvent(CHANNELS.lifecycle, (name, body) => messages.push({ to: 'host', name, body }));
  host.onCall(CHANNELS.lifecycle, (method, params) => {
    if (method === 'invoke') {
      const asked = params as { readonly api: string; readonly params: Json };
      const answer = options.invoke?.(asked.api, asked.params);
      if (answer !== undefined) return { isOk: true, result: answer };
      return { isOk: false, result: { errMsg: `${asked.api}:fail not supported`, code: 'API_UNSUPPORTED' } };
    }
    if (method === 'keepFile') return { path: options.keepFile?.(params as never) ?? '' };
    if (options.loadResource === undefined) throw new Error('no resources');
    return options.loadResource((params as { url: string }).url);
  });
  logic.onPatchAck(() => done());
  logic.onResync(({ problem }) => {
    resyncs.push(problem);
    done();
  });

  const view = createPageView({
    document,
    host: createPeer({ transport: hostViewEnd, role: 'initiator' }),
    logic: createPeer({ transport: logicViewEnd, role: 'responder' }),
    loadPack: options.loadPack ?? loadPack,
    packs: options.packs ?? { ...commonPacks, painted, queries, motion },
  });
  const components = Object.fromEntries(
    Object.entries({ [PAGE]: options.page, ...options.components }).map(([path, component]) => [
      path,
      toViewComponent(component),
    ]),
  );
  host.sendEvent(CHANNELS.lifecycle, 'pageInit', {
    page: 1,
    path: PAGE,
    closure: JSON.stringify({ appStyle: options.appStyle ?? '', components, wxs: options.wxs ?? {} }),
    theme: 'light',
    fontSizeSetting: 16,
    safeArea: { top: 0, right: 0, bottom: 0, left: 0 },
    backgroundColor: '#ffffff',
    disableScroll: false,
    enablePullDownRefresh: false,
    backgroundTextStyle: 'dark',
    onReachBottomDistance: 50,
    ...options.init,
  });
  await settle();
  // A page whose templates need packs is made when these have come.
  for (let turn = 0; turn < 500 && document.querySelector('wx-page') === null; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
  }

  const commit = async (payload: CommitPayload): Promise<void> => {
    const applied = new Promise<void>((resolve) => {
      done = resolve;
    });
    logic.sendPatch(payload);
    await applied;
  };
  if (data !== undefined) await commit(firstCommit(options, data));
  return {
    root: document.querySelector('wx-page') as HTMLElement,
    commit,
    events,
    messages,
    resyncs,
    logic,
    host,
    settle,
    dispose() {
      view.dispose();
      host.close();
      logic.close();
    },
  };
}
