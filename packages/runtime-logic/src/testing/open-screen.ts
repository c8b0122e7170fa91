// biome-ignore-all lint/suspicious/noExplicitAny: tests look into data of any shape
// A mini-program written as a few files, running for real in one thread: the logic layer, and a view in happy-dom for the
// page that is open. For rules that only both layers together can show.

import { CHANNELS, createMemoryTransportPair, createPeer, type FullPeer } from '@dinghy/bridge-protocol';
import { compileStyle } from '../../../compiler/src/3-transform/style/compile-style.ts';
import { createMemoryFiles } from '../../../compiler/src/project/project-files.ts';
import { createPageView, type PageView } from '../../../runtime-view/src/create-page-view.ts';
import { commonPacks } from '../../../runtime-view/src/packs/common-packs.ts';
import { loadPack } from '../../../runtime-view/src/packs/load-pack.ts';
import { pack as motion } from '../../../runtime-view/src/packs/motion.ts';
import { pack as painted } from '../../../runtime-view/src/packs/painted.ts';
import { pack as queries } from '../../../runtime-view/src/packs/queries.ts';
import { openProgram, type Program, type ProgramOptions, viewTemplatesOf } from './open-program.ts';

export interface Screen extends Program {
  /** `<wx-page>`. */
  readonly root: HTMLElement;
  /** The page's instance. */
  readonly page: any;
  /** Runs code with `page` and `log` in scope, and waits until the view shows what it did. */
  run(code: string): Promise<void>;
  find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  tap(selector: string): Promise<void>;
  /** Names of the view's messages to the logic layer since the last call of `log.length = 0`-like clearing. */
  readonly sent: string[];
  /** What the view told the host that went wrong. */
  readonly viewErrors: string[];
  readonly resyncs: string[];
  /** The view forgets everything and draws the page from a snapshot. */
  redraw(): Promise<void>;
  /** A subpackage comes while the page is open, as the container brings it: the view first, then the logic layer. */
  addComponents(root: string, files: Record<string, string>): Promise<void>;
}

interface ScreenOptions extends ProgramOptions {
  /** More of what the view is told of its page. */
  readonly init?: Readonly<Record<string, unknown>>;
}

const open: (() => void)[] = [];

/** Takes down every screen of the test that has ended. */
export function closeScreens(): void {
  for (const close of open.splice(0)) close();
}

/**
 * Opens the page `p`. Every other `name.wxml` is a component with the tag `x-name`; JSON beside it adds to that.
 */
export async function openScreen(files: Record<string, string>, options: ScreenOptions = {}): Promise<Screen> {
  // There is one document.
  closeScreens();
  const sources = withConfigs(files);
  const viewErrors: string[] = [];
  const sent: string[] = [];
  const resyncs: string[] = [];
  let view: PageView | undefined;
  let viewHost: FullPeer | undefined;
  let viewLogic: FullPeer | undefined;

  const program = await openProgram(sources, {
    ...options,
    connectView(page, viewSide) {
      const [hostEnd, hostViewEnd] = createMemoryTransportPair();
      const host = createPeer({ transport: hostEnd, role: 'responder' });
      viewHost = host;
      host.onEvent(CHANNELS.lifecycle, (name, body) => {
        if (name === 'viewError') viewErrors.push((body as { message: string }).message);
      });
      const logic = createPeer({ transport: viewSide, role: 'responder' });
      viewLogic = logic;
      view = createPageView({
        document,
        host: createPeer({ transport: hostViewEnd, role: 'initiator' }),
        logic: noting(logic),
        loadPack,
        packs: { ...commonPacks, painted, queries, motion },
      });
      host.sendEvent(CHANNELS.lifecycle, 'pageInit', { ...pageInitOf(page, sources), ...options.init });
      open.push(() => {
        view?.dispose();
        host.close();
        logic.close();
      });
    },
  });

  function noting(peer: FullPeer): FullPeer {
    return {
      ...bound(peer),
      sendEvent(channel, name, body) {
        sent.push(name);
        peer.sendEvent(channel, name, body);
      },
      requestSnapshot(code, problem) {
        resyncs.push(problem);
        peer.requestSnapshot(code, problem);
      },
    };
  }

  await program.open('p', { query: {} });
  // A page whose templates need packs of components is made when these have come.
  for (let turn = 0; turn < 500 && document.querySelector('wx-page') === null; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  for (let turn = 0; turn < 3; turn++) await program.settle();

  const screen: Screen = {
    ...program,
    sent,
    viewErrors,
    resyncs,
    get root() {
      return document.querySelector('wx-page') as HTMLElement;
    },
    get page() {
      return program.globals.getCurrentPages().at(-1);
    },
    async run(code) {
      new Function('page', 'log', code)(screen.page, program.log);
      for (let turn = 0; turn < 3; turn++) await program.settle();
    },
    find: (selector) => document.querySelector(selector) as never,
    async tap(selector) {
      const target = document.querySelector(selector) as Element;
      for (const type of ['pointerdown', 'pointerup'])
        target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX: 1, clientY: 1 }));
      for (let turn = 0; turn < 3; turn++) await program.settle();
    },
    async redraw() {
      viewLogic?.requestSnapshot('TEST', 'redraw');
      for (let turn = 0; turn < 3; turn++) await program.settle();
    },
    async addComponents(root, more) {
      const { components, wxs } = closureOf(more);
      await viewHost?.call(CHANNELS.lifecycle, 'addComponents', { closure: JSON.stringify({ appStyle: '', components, wxs }) });
      program.addPackage(root, more);
      for (let turn = 0; turn < 3; turn++) await program.settle();
    },
  };
  return screen;
}

/** The methods of a peer as an object's own. */
function bound(peer: FullPeer): FullPeer {
  const methods: any = {};
  for (let from: any = peer; from !== null && from !== Object.prototype; from = Object.getPrototypeOf(from)) {
    for (const name of Object.getOwnPropertyNames(from)) {
      if (name in methods || name === 'constructor') continue;
      const descriptor = Object.getOwnPropertyDescriptor(from, name) as PropertyDescriptor;
      if (typeof descriptor.value === 'function') methods[name] = descriptor.value.bind(peer);
      else Object.defineProperty(methods, name, { get: () => (peer as any)[name], enumerable: true });
    }
  }
  return methods;
}

/** Files with what {@link openScreen} adds to them. */
export function withConfigs(files: Record<string, string>): Record<string, string> {
  const all: Record<string, string> = { 'p.js': 'Page({})', 'p.wxml': '', ...files };
  const names = Object.keys(all).flatMap((file) => (/^[\w-]+\.wxml$/.test(file) ? [file.slice(0, -5)] : []));
  const usingComponents = Object.fromEntries(names.map((name) => [`x-${name}`, `/${name}`]));
  for (const name of names) {
    const own = JSON.parse(files[`${name}.json`] ?? '{}');
    all[`${name}.json`] = JSON.stringify({
      component: name !== 'p',
      ...own,
      usingComponents: { ...usingComponents, ...own.usingComponents },
    });
    all[`${name}.js`] ??= 'Component({})';
  }
  return all;
}

function closureOf(sources: Record<string, string>): { components: object; wxs: object } {
  const { templates, wxs } = viewTemplatesOf(sources);
  const components = Object.fromEntries(
    Object.entries(templates).map(([path, template]) => {
      const isPage = JSON.parse(sources[`${path}.json`] as string).component !== true;
      const scope = isPage ? '' : path.replaceAll('/', '-');
      const { css, marksElements } = styleOf(sources, `${path}.wxss`, scope);
      return [path, { template, style: css, scope, uses: [], ...(marksElements ? { marksElements } : {}) }];
    }),
  );
  return { components, wxs };
}

function pageInitOf(page: number, sources: Record<string, string>): object {
  const { components, wxs } = closureOf(sources);
  return {
    page,
    path: 'p',
    closure: JSON.stringify({ appStyle: styleOf(sources, 'app.wxss', '').css, components, wxs }),
    theme: 'light',
    fontSizeSetting: 16,
    safeArea: { top: 0, right: 0, bottom: 0, left: 0 },
    backgroundColor: '#ffffff',
    disableScroll: false,
    enablePullDownRefresh: false,
    backgroundTextStyle: 'dark',
    onReachBottomDistance: 50,
  };
}

function styleOf(sources: Record<string, string>, file: string, scope: string): { css: string; marksElements: boolean } {
  if (sources[file] === undefined) return { css: '', marksElements: false };
  return compileStyle({
    file,
    files: createMemoryFiles(sources),
    resolver: {} as never,
    scope,
    minify: false,
    report: ({ message }) => {
      throw new Error(message);
    },
  });
}
