// What the logic layer sends first for a page, found out without the page's code: the runtime itself runs over definitions
// that are data, with nothing around it. For builds; nothing of this is in a logic layer.
//
// Templates are evaluated, and view scripts in them, both by our own evaluator and within its limits. A page is left out
// where the result could be another one the next time, or somewhere else.

import type { CommitPayload, Json, Peer, SendsPatches } from '@dinghy/bridge-protocol';
import { type TemplateProgram, unpackBundle, type WxsModules } from '@dinghy/template';
import type { RawDefinition } from '../component/behavior.ts';
import type { ComponentSource } from '../component/definition.ts';
import { createLogicRuntime } from '../create-logic-runtime.ts';
import { pack as components } from '../packs/components.ts';
import { pack as scripts } from '../packs/scripts.ts';
import type { LogicPlatform } from '../platform.ts';

export interface FirstCommitsInput {
  /** The app manifest, as the runtime is told of it. */
  readonly app: Json;
  /** Packages whose code is there when the pages are opened, in the order in which it is loaded. */
  readonly packages: readonly { readonly root: string /** Text of its logic.json. */; readonly bundle: string }[];
  /** By path: what pages and components give to `Page()` and `Component()`. Functions in them must do nothing. */
  readonly definitions: ReadonlyMap<string, FirstDefinition>;
  readonly pages: readonly string[];
}

export interface FirstDefinition {
  readonly kind: 'Page' | 'Component';
  readonly raw: FirstMembers;
}

/** As a program writes them, but for behaviors of its own, which are not made yet. */
interface FirstMembers {
  readonly behaviors?: readonly (string | { readonly behavior: FirstMembers })[];
  readonly [name: string]: unknown;
}

/**
 * First commits by page path: what the runtime would send if no code of the page or its components did anything.
 *
 * @returns without the pages for which that is not known: those that hold a component without a definition or from a
 *   package that is not there, that ask for the time or for chance, or whose templates fail
 */
export function renderFirstCommits({ app, packages, definitions, pages }: FirstCommitsInput): ReadonlyMap<string, CommitPayload> {
  const stage = createStage(app);
  const uncertain = findUncertain(packages.map(({ bundle }) => bundle));
  const makeBehavior = stage.globals.Behavior as (raw: RawDefinition) => unknown;
  const modules = Object.fromEntries(
    [...definitions].map(([path, { kind, raw }]) => [
      `${path}.js`,
      () => (stage.globals[kind] as (raw: RawDefinition) => void)(withBehaviors(raw, makeBehavior)),
    ]),
  );
  (stage.globals.__dinghyDefine as (root: string, table: object) => void)('', modules);
  for (const loaded of packages) stage.tell('packageLoaded', loaded);
  const commits = new Map<string, CommitPayload>();
  for (const path of pages) {
    const commit = stage.open(path);
    const isKnown = commit?.definitions?.every((used) => definitions.has(used.path) && !uncertain.has(used.path));
    if (commit !== undefined && isKnown === true) commits.set(path, commit);
  }
  return commits;
}

/** A copy: definitions may be changed by the behaviors that they use. */
function withBehaviors(raw: FirstDefinition['raw'], make: (raw: RawDefinition) => unknown): RawDefinition {
  const { behaviors } = raw;
  if (behaviors === undefined) return { ...raw };
  return {
    ...raw,
    behaviors: behaviors.map((each) => (typeof each === 'string' ? each : make(withBehaviors(each.behavior, make)))),
  };
}

interface Stage {
  readonly globals: Readonly<Record<string, unknown>>;
  tell(name: string, body: unknown): void;
  /** Undefined where something went wrong. */
  open(path: string): CommitPayload | undefined;
}

/** A runtime between a host that says what it is told to, and views that keep the first commit. */
function createStage(app: Json): Stage {
  let receive: (name: string, body: unknown) => void = () => {};
  let hasFailed = false;
  let first: CommitPayload | undefined;
  let lastPage = 0;
  const host: Partial<Peer> = {
    ...SILENT,
    onEvent: (_channel, receiver) => {
      receive = receiver;
    },
    sendEvent: (_channel, name) => {
      hasFailed ||= name === 'appError';
    },
  };
  const view: Partial<Peer & SendsPatches> = {
    ...SILENT,
    sendPatch(commit) {
      first ??= commit;
      return 1;
    },
  };
  const { globals } = createLogicRuntime({
    host: host as Peer,
    openView: () => view as Peer & SendsPatches,
    platform: NO_PLATFORM,
    commits: 'immediate',
    packs: [components, scripts],
  });
  const tell: Stage['tell'] = (name, body) => receive(name, body);
  tell('boot', { appId: '', appManifest: app, storage: {}, facts: {}, apis: '{}', grantedApis: [] });

  return {
    globals,
    tell,
    open(path) {
      lastPage += 1;
      first = undefined;
      hasFailed = false;
      tell('pageOpen', { page: lastPage, path, query: {}, openType: 'appLaunch' });
      // By way of text, as a view gets it: what it holds is its own.
      const commit = hasFailed || first === undefined ? undefined : (JSON.parse(JSON.stringify(first)) as CommitPayload);
      tell('pageUnload', { page: lastPage });
      return commit;
    },
  };
}

const NEVER = new Promise<never>(() => {});

const SILENT: Partial<Peer & SendsPatches> = {
  opened: NEVER,
  call: () => NEVER,
  onCall: () => {},
  onEvent: () => {},
  sendEvent: () => {},
  onPatchAck: () => {},
  onResync: () => {},
  close: () => {},
};

/** Nothing happens later, and it is always the same time. */
const NO_PLATFORM: LogicPlatform = {
  now: () => 0,
  setTimeout: () => 0,
  clearTimeout: () => {},
  setInterval: () => 0,
  clearInterval: () => {},
  queueMicrotask: () => {},
};

interface Bundle {
  readonly components: Readonly<Record<string, ComponentSource>>;
  readonly wxs: WxsModules;
}

/** Components whose structure could be another one the next time, because view scripts ask for the time or for chance. */
function findUncertain(bundles: readonly string[]): ReadonlySet<string> {
  const unpacked = bundles.map((text) => unpackBundle<'structure', Bundle>(JSON.parse(text), 'structure'));
  // A module may require any other one.
  if (!unpacked.some(({ wxs }) => Object.values(wxs).some(isUncertain))) return new Set();
  const components = unpacked.flatMap(({ components }) => Object.entries(components));
  return new Set(components.filter(([, { structure }]) => readsScripts(structure)).map(([path]) => path));
}

function readsScripts({ bodies }: TemplateProgram): boolean {
  return bodies.some(({ w }) => w !== undefined);
}

function isUncertain(module: unknown): boolean {
  const text = JSON.stringify(module);
  // `Math` may only be asked for a member that the text names.
  return /"g","(?:getDate|Date)"/.test(text) || /(?<!\["\.",\[)"g","Math"|"g","Math"\],"random"/.test(text);
}
