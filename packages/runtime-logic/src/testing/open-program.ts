// biome-ignore-all lint/suspicious/noExplicitAny: tests look into data of any shape
// A mini-program written as a few files, running in a logic layer of its own: real compiler, real peers, in-memory
// transports, and a fake view for every page.

import {
  type ApiTable,
  apiOutlines,
  CHANNELS,
  createMemoryTransportPair,
  createPeer,
  exposeApi,
  type LifecycleEvents,
  type PageOpenPayload,
  type Peer,
  type Transport,
} from '@dinghy/bridge-protocol';
import type { TemplateProgram } from '@dinghy/template';
import { compileTemplate } from '../../../compiler/src/3-transform/template/index.ts';
import { createLogicRuntime, type LogicRuntime } from '../create-logic-runtime.ts';
import { allPacks, type LogicPack } from '../packs.ts';
import { FakeView } from './fake-view.ts';

export interface ProgramOptions {
  readonly apis?: ApiTable;
  readonly facts?: Record<string, unknown>;
  readonly storage?: Record<string, string>;
  readonly manifest?: object;
  /** Commits and messages are delivered before a call returns. */
  readonly synchronous?: boolean;
  /** Module functions by id, in place of text from `files`. */
  readonly modules?: Record<string, (...args: never[]) => void>;
  /** Of the realm's start. Default: all. */
  readonly packs?: readonly LogicPack[];
  /** Takes the view's end of a page in place of a fake view. */
  connectView?(page: number, viewSide: Transport): void;
}

export interface Program {
  readonly runtime: LogicRuntime;
  /** Reports that reached the host: `appError`, `console`, `launched`. */
  readonly reports: { readonly name: string; readonly body: any }[];
  readonly errors: string[];
  /** What the program's code pushed to the global `log`. */
  readonly log: any[];
  readonly globals: any;
  tell<Name extends keyof LifecycleEvents>(name: Name, body: LifecycleEvents[Name]): void;
  open(path: string, options?: Partial<PageOpenPayload>): Promise<FakeView>;
  view(page: number): FakeView;
  shareAppMessage(page: number): Promise<unknown>;
  addPackage(root: string, files: Record<string, string>): void;
  settle(): Promise<void>;
}

const NEXT = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export async function openProgram(files: Record<string, string>, options: ProgramOptions = {}): Promise<Program> {
  const delivery = options.synchronous === true ? 'sync' : 'microtask';
  const [inner, outer] = createMemoryTransportPair({ delivery });
  const host = createPeer({ transport: outer, role: 'responder' });
  const reports: Program['reports'] = [];
  const errors: string[] = [];
  host.onEvent(CHANNELS.lifecycle, (name, body) => {
    reports.push({ name, body });
    if (name === 'appError') errors.push(`${(body as any).where}: ${(body as any).message}`);
    if (name === 'console' && (body as any).level === 'warn') errors.push(`warn: ${(body as any).args.join(' ')}`);
  });
  exposeApi(host, (options.apis ?? {}) as ApiTable);

  const views = new Map<number, FakeView>();
  const inView: ReturnType<typeof viewTemplatesOf> = { templates: {}, wxs: {} };
  const runtime = createLogicRuntime({
    host: createPeer({ transport: inner, role: 'initiator' }),
    openView(page) {
      const [logicSide, viewSide] = createMemoryTransportPair({ delivery });
      if (options.connectView !== undefined) options.connectView(page, viewSide);
      else views.set(page, new FakeView(createPeer({ transport: viewSide, role: 'responder' }), inView));
      return createPeer({ transport: logicSide, role: 'initiator' });
    },
    platform: {
      now: () => 1_000,
      setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
      clearTimeout: (handle) => clearTimeout(handle as never),
      setInterval: (callback, delayMs) => setInterval(callback, delayMs),
      clearInterval: (handle) => clearInterval(handle as never),
      queueMicrotask: (callback) => queueMicrotask(callback),
    },
    commits: options.synchronous === true ? 'immediate' : 'turn',
    packs: options.packs ?? allPacks,
  });

  const log: any[] = [];
  const globals: any = Object.defineProperties({ log }, Object.getOwnPropertyDescriptors(runtime.globals));
  const tell: Program['tell'] = (name, body) => host.sendEvent(CHANNELS.lifecycle, name, body);

  function addPackage(root: string, sources: Record<string, string>): void {
    runScript(sources, globals, options.modules);
    if (options.connectView === undefined) {
      const { templates, wxs } = viewTemplatesOf(sources);
      Object.assign(inView.templates, templates);
      Object.assign(inView.wxs, wxs);
    }
    tell('packageLoaded', { root, bundle: JSON.stringify({ root, ...bundleOf(sources) }) });
  }

  await host.opened;
  tell('boot', {
    appId: 'test',
    appManifest: (options.manifest ?? {}) as never,
    storage: options.storage ?? {},
    facts: (options.facts ?? {}) as never,
    apis: JSON.stringify(apiOutlines),
    grantedApis: Object.keys(options.apis ?? {}),
  });
  addPackage('', files);
  tell('launch', { path: '', query: {}, scene: 1001, referrerInfo: {} });
  await NEXT();

  let lastPage = 0;
  return {
    runtime,
    reports,
    errors,
    log,
    globals,
    tell,
    addPackage,
    async open(path, more = {}) {
      const page = ++lastPage;
      tell('pageOpen', { page, path, query: {}, openType: page === 1 ? 'appLaunch' : 'navigateTo', ...more });
      tell('pageShow', { page });
      await NEXT();
      tell('pageReady', { page });
      await NEXT();
      return views.get(page) as FakeView;
    },
    view: (page) => views.get(page) as FakeView,
    shareAppMessage: (page) => (host as Peer).call(CHANNELS.lifecycle, 'shareAppMessage', { page, from: 'menu' }),
    settle: NEXT,
  };
}

function runScript(sources: Record<string, string>, globals: Record<string, unknown>, modules: ProgramOptions['modules']): void {
  const names = Object.keys(globals);
  const table: Record<string, unknown> = { ...modules };
  for (const [id, source] of Object.entries(sources)) {
    if (!id.endsWith('.js')) continue;
    table[id] = (require: unknown, module: unknown, exports: unknown) =>
      new Function('require', 'module', 'exports', ...names, source)(
        require,
        module,
        exports,
        ...names.map((name) => globals[name]),
      );
  }
  globals.__dinghyDefine && (globals.__dinghyDefine as (root: string, table: object) => void)('', table);
}

/** Compiles every `.wxml`; its component's JSON has `usingComponents` with absolute paths. */
export function bundleOf(sources: Record<string, string>): { components: Record<string, unknown>; wxs: Record<string, unknown> } {
  const components: Record<string, unknown> = {};
  const wxs: Record<string, unknown> = {};
  for (const { path, config, usingComponents, compiled } of compileAll(sources)) {
    const componentGenerics = Object.fromEntries(
      Object.entries<any>(config.componentGenerics ?? {}).map(([name, generic]) => [
        name,
        generic === true ? true : resolve(generic.default, path),
      ]),
    );
    const { structure, listKeys, longLists } = compiled;
    components[path] = {
      config: { component: false, ...config, usingComponents, componentGenerics },
      structure,
      listKeys,
      longLists,
    };
    Object.assign(wxs, compiled.wxs);
  }
  return { components, wxs };
}

/** The templates of all components as the view has them, and the view scripts that they name. */
export function viewTemplatesOf(sources: Record<string, string>): {
  templates: Record<string, TemplateProgram>;
  wxs: Record<string, unknown>;
} {
  const all = compileAll(sources);
  return {
    templates: Object.fromEntries(all.map(({ path, compiled }) => [path, compiled.view])),
    wxs: Object.assign({}, ...all.map(({ compiled }) => compiled.wxs)),
  };
}

interface CompiledFile {
  readonly path: string;
  readonly config: any;
  readonly usingComponents: Record<string, string>;
  readonly compiled: Compiled;
}

function compileAll(sources: Record<string, string>): CompiledFile[] {
  return Object.keys(sources).flatMap((file) => {
    if (!file.endsWith('.wxml')) return [];
    const path = file.slice(0, -5);
    const config = JSON.parse(sources[`${path}.json`] ?? '{}');
    const usingComponents = Object.fromEntries(
      Object.entries<string>(config.usingComponents ?? {}).map(([tag, target]) => [tag, resolve(target, path)]),
    );
    const compiled = compileOnce(sources[file] as string, {
      file,
      read: (each) => sources[each],
      usingComponents,
      componentGenerics: config.componentGenerics,
      componentPlaceholder: config.componentPlaceholder,
      report: (diagnostic) => {
        if (diagnostic.severity === 'error') throw new Error(`${diagnostic.file}: ${diagnostic.message}`);
      },
    });
    return [{ path, config, usingComponents, compiled }];
  });
}

type Compiled = ReturnType<typeof compileTemplate>;

/** Suites open the same library again and again; what a file includes does not change within one. */
const compiled = new Map<string, Compiled>();

function compileOnce(source: string, input: Parameters<typeof compileTemplate>[0]): Compiled {
  const key = JSON.stringify([input.file, source, input.usingComponents, input.componentGenerics, input.componentPlaceholder]);
  const known = compiled.get(key) ?? compileTemplate(input);
  compiled.set(key, known);
  return known;
}

/** As the compiler resolves component paths. */
function resolve(target: string, from: string): string {
  const segments = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
