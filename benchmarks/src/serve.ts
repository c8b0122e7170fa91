// Builds and serves everything that is measured: the benchmark mini-program in the real container, and the page written
// by hand, each inside the same kind of opaque-origin frame.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildProjectOptions, buildProject } from '@dinghy/compiler/node';
import { createFrameHandler } from '@dinghy/container/node';
import { renderFirstCommits } from '@dinghy/runtime-logic/first-commits';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Under `tsx -C @dinghy/source` the host page is bundled from the sources too; the frames are those last built. */
const isSource = process.execArgv.includes('@dinghy/source');

export interface Bench {
  readonly url: string;
  /** Whether there is another build of the frames to compare with. */
  readonly hasOther: boolean;
  /** Folder of the mini-program's package. */
  readonly packageFolder: string;
  /** A logic layer that speaks text, as one script, for engines that are no browser. */
  readonly realmScript: string;
  /** What every measured frame is given to measure itself with. */
  readonly measurementScript: string;
  close(): Promise<void>;
}

/** Host page of the container, waiting for `window.openMiniProgram`. */
const hostPage = (script: string): string => page(`<div id="stage"></div><script type="module" src="${script}"></script>`);
/** Host page of any other contender: nothing but the frame. */
const framePage = (name: string): string => page(`<iframe id="stage" sandbox="allow-scripts" src="/frame/${name}"></iframe>`);

/** `against`: a folder with another build of the frames, for contenders that are to be told apart by it alone. */
export async function serveBench(against?: string): Promise<Bench> {
  const packageFolders = await mkdtemp(join(tmpdir(), 'dinghy-bench-'));
  const buildPackage = (appId: string, options?: BuildOfPages) => buildProgram(appId, join(packageFolders, appId), options);
  const packages = new Map([
    ['bench', await buildPackage('bench')],
    ['second', await buildPackage('second')],
    // Of a build that leaves all pages to the logic layer.
    ['plain', await buildPackage('plain', {})],
  ]);

  const hostScripts = new Map([
    ...(await bundleHost('/')),
    // Frames take the packs of their own build only.
    ...(against === undefined ? [] : await bundleHost('/other/', [packsOf(against)])),
  ]);
  const style = await readFile(join(folder, 'app/app.wxss'), 'utf8');
  const contenders = new Map<string, Promise<string>>();
  const contenderPage = (name: string): Promise<string> => {
    const made = contenders.get(name) ?? bundleContender(name).then((script) => page(`<script>${script}</script>`, style));
    contenders.set(name, made);
    return made;
  };
  const frames = createFrameHandler({ basePath: '/frames/' });
  const otherFrames = against === undefined ? undefined : await readFrames(against);

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const send = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
      response.end(body);
    };
    if (frames.node(request, response)) return;
    if (path === '/') return send('text/html', hostPage(request.url?.includes('other-frames') ? '/other/host.js' : '/host.js'));
    const hostScript = hostScripts.get(path);
    if (hostScript !== undefined) return send('text/javascript', hostScript);
    const [, kind, name = ''] = path.split('/');
    if (kind === 'contender' && /^[\w-]+$/.test(name)) return send('text/html', framePage(name));
    if (kind === 'frame' && /^[\w-]+$/.test(name)) return void contenderPage(name).then((html) => send('text/html', html));
    const other = kind === 'other-frames' ? otherFrames?.get(name) : undefined;
    if (other !== undefined) return void response.writeHead(200, other.headers).end(other.html);
    const [, appId = '', file] = /^\/package\/(\w+)\/((?:files\/)?[\w.]+)$/.exec(path) ?? [];
    const packageFolder = packages.get(appId);
    if (file === undefined || packageFolder === undefined) return void response.writeHead(404).end();
    readFile(join(packageFolder, file)).then(
      (bytes) => send('application/octet-stream', bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    packageFolder: packages.get('bench') as string,
    realmScript: await bundle('quickjs/realm.ts', 'iife'),
    measurementScript: await bundle('src/in-frame.ts', 'iife'),
    hasOther: otherFrames !== undefined,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      stop(server);
      await rm(packageFolders, { recursive: true, force: true });
    },
  };
}

type BuildOfPages = Pick<BuildProjectOptions, 'renderFirstCommits'>;

/** The benchmark mini-program under an id; answers the folder of its package. */
async function buildProgram(appId: string, outDir: string, options: BuildOfPages = { renderFirstCommits }): Promise<string> {
  const { diagnostics } = await buildProject({ root: join(folder, 'app'), outDir, mode: 'release', appId, ...options });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return outDir;
  throw new Error(`The benchmark mini-program does not build:\n${errors.map(({ message }) => message).join('\n')}`);
}

async function readFrames(folder: string): Promise<Map<string, { html: string; headers: Record<string, string> }>> {
  const headers = JSON.parse(await readFile(join(folder, 'headers.json'), 'utf8')) as Record<string, Record<string, string>>;
  const frames = new Map<string, { html: string; headers: Record<string, string> }>();
  for (const [name, each] of Object.entries(headers))
    frames.set(name, { html: await readFile(join(folder, name), 'utf8'), headers: each });
  return frames;
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** Contenders whose data is in a worker of their own. */
const WITH_WORKER: ReadonlySet<string> = new Set(['two-threads', 'one-change', 'still']);

/** A script in a document must not hold the text that ends it. */
async function bundleContender(name: string): Promise<string> {
  const worker = WITH_WORKER.has(name) ? await bundle(`contenders/${name}-worker.ts`, 'iife') : '';
  const script = await bundle(`contenders/${name}.ts`, 'iife', {
    WORKER_SOURCE: JSON.stringify(worker),
    GLASS_EASEL_TEMPLATE: 'glassEaselTemplate',
  });
  if (name === 'glass-easel') return `const glassEaselTemplate = ${glassEaselTemplate()};${script}`;
  return script.replaceAll('</script', '<\\/script');
}

const GLASS_EASEL_PAGE = `<div class="ops bench-page">
  <div wx:for="{{operations}}" wx:key="*this" class="op op-{{item}}" data-name="{{item}}" bind:tap="run">{{item}}</div>
</div>
<div wx:for="{{rows}}" wx:key="id" class="row {{item.id === selected ? 'danger' : ''}}">
  <div class="row-id">{{item.id}}</div>
  <div class="row-label" data-id="{{item.id}}" bind:tap="select">{{item.label}}</div>
  <div class="row-remove" data-id="{{item.id}}" bind:tap="remove">x</div>
</div>`;

function glassEaselTemplate(): string {
  const group = new TmplGroup();
  group.addTmpl('', GLASS_EASEL_PAGE);
  return group.getTmplGenObjectGroups();
}

/** As a host's bundler does it: what is imported later comes later. Address, below `base`, to script. */
async function bundleHost(base: string, plugins: Plugin[] = []): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({ ...bundling('src/host.ts'), format: 'esm', splitting: true, outdir: folder, plugins });
  return new Map(outputFiles.map(({ path, text }) => [`${base}${basename(path)}`, text]));
}

/** Gives the host page the packs of another build. */
function packsOf(frames: string): Plugin {
  return {
    name: 'packs-of-other-frames',
    setup: ({ onResolve }) =>
      onResolve({ filter: /(view|logic)-packs(-[\w-]+)?(\.js)?$/ }, ({ path }) => ({
        path: join(resolve(frames), `${path.includes('view-packs') ? 'view' : 'logic'}-packs.js`),
      })),
  };
}

async function bundle(entry: string, format: 'esm' | 'iife', define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({ ...bundling(entry, define), format });
  return outputFiles[0]?.text ?? '';
}

function bundling(entry: string, define: Record<string, string> = {}): BuildOptions & { write: false } {
  return {
    entryPoints: [join(folder, entry)],
    bundle: true,
    minify: true,
    target: 'es2022',
    write: false,
    logLevel: 'error',
    conditions: isSource ? ['@dinghy/source', '@dinghy/host-page'] : [],
    define: { 'process.env.NODE_ENV': '"production"', ...define },
  };
}

function page(body: string, style = ''): string {
  const layout =
    'html,body{margin:0;height:100%}#stage{position:fixed;inset:0;border:0;width:100%;height:100%;display:flex}#stage>div{position:relative;flex:1}';
  return `<!doctype html><meta charset="utf-8"><title>bench</title><style>${layout}${style}</style><body>${body}`;
}
