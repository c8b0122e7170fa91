// Builds a MiniApp, and runs what the platform would run of it.

import * as esbuild from 'esbuild';
import { createEsbuildTransform } from '../../3-transform/script/esbuild-transform.ts';
import { compileProject } from '../../compile-project.ts';
import { type Contents, createArchive } from './archive/archive.test-data.ts';
import { openMiniApp } from './open-miniapp.ts';

export type Handlers = Record<string, (...args: unknown[]) => unknown> & { readonly data?: unknown };

export interface RunOptions {
  readonly appScript?: string;
  /** Of pages/home. */
  readonly script?: string;
  readonly html?: string;
  readonly files?: Contents;
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Of the host's user. */
  readonly language?: string;
}

export interface Running {
  readonly log: string[];
  /** What was given to App() and Page(). */
  readonly app: Handlers;
  readonly page: Handlers;
  /** What the title of the bar was set to. */
  readonly titles: readonly string[];
}

const MANIFEST = {
  app_id: 'a',
  name: 'a',
  icons: [{ src: 'i' }],
  pages: ['pages/home', 'pages/more'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1' },
};

export async function runMiniApp(options: RunOptions): Promise<Running> {
  const script = await buildScript(options);
  type Run = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
  const modules = new Map<string, Run>();
  const loaded = new Map<string, { exports: unknown }>();
  const load = (id: string): unknown => {
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(id, module);
    modules.get(id)?.(load, module, module.exports);
    return module.exports;
  };
  const given: { app?: Handlers; page?: Handlers } = {};
  const log: string[] = [];
  const titles: string[] = [];
  const globals = {
    __dinghyDefine: (_root: string, table: Record<string, Run>) => {
      for (const [id, body] of Object.entries(table)) modules.set(`/${id}`, body);
    },
    App: (options: Handlers) => {
      given.app = options;
    },
    Page: (options: Handlers) => {
      given.page = options;
    },
    wx: {
      getAppBaseInfo: () => ({ language: options.language }),
      setNavigationBarTitle: ({ title }: { title: string }) => titles.push(title),
    },
    log: (...parts: unknown[]) =>
      log.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')),
  };
  new Function(...Object.keys(globals), script)(...Object.values(globals));
  load('/app.js');
  load('/pages/home.js');
  if (given.app === undefined || given.page === undefined) throw new Error('App() or Page() was not called');
  return { log, app: given.app, page: given.page, titles };
}

async function buildScript({ appScript = '', script = '', html = '', files, manifest }: RunOptions): Promise<string> {
  const archive = createArchive({
    'manifest.json': JSON.stringify({ ...MANIFEST, ...manifest }),
    'app.js': appScript,
    'app.css': '',
    'pages/home.html': html,
    'pages/home.js': script,
    'pages/more.html': '',
    ...files,
  });
  const refuse = ({ message }: { readonly message: string }): void => {
    throw new Error(message);
  };
  const opened = openMiniApp(archive, { report: refuse });
  if (opened === undefined) throw new Error('the package does not open');
  const built = await compileProject({ files: opened.files, transformScript: createEsbuildTransform(esbuild) });
  for (const diagnostic of built.diagnostics) if (diagnostic.severity !== 'info') refuse(diagnostic);
  const logic = built.package?.decoded.packages[0]?.files.find(({ path }) => path === 'logic.js');
  return new TextDecoder().decode(built.package?.blobs.get(logic?.sha256 ?? ''));
}
