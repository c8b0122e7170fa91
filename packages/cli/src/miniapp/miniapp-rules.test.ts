// What a MiniApp package is built to, opened in a container: the rules of docs/reference/miniapp.md that nobody but the two
// together can keep.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildProject } from '@dinghy/compiler/node';
import {
  type Container,
  type ContainerOptions,
  createContainer,
  createMemoryPermissionStore,
  type MiniProgramHandle,
  type OpenOptions,
} from '@dinghy/container';
import { readLink } from '@dinghy/container/links';
import { createInProcessEngine, createInProcessViewEngine } from '@dinghy/container/testing';
import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createArchive } from '../../../compiler/src/project/miniapp/archive/archive.test-data.ts';

const PAGE = `<h1 id="title">home</h1><p id="text">{{ $t('greeting', { name: 'Ada' }) }}</p><p id="query">{{ query }}</p>`;

const SCRIPT = `export default {
  data: { query: '' },
  onInit(query) { this.setData({ query: JSON.stringify(query) }); Object.assign(globalThis.miniApp || {}, { wx, page: this }) },
}`;

const MANIFEST = {
  app_id: 'Org.Example',
  name: 'Example',
  lang: 'en',
  icons: [{ src: 'common/icon.png' }],
  pages: ['pages/home', 'pages/more'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
  req_permissions: [{ name: 'location', reason: 'To find shops near you' }],
  widgets: [{ name: 'Clock', path: 'widgets/clock' }],
};

/** What a page of the app has put where the test sees it. */
interface InApp {
  readonly wx: Record<string, (options: Record<string, unknown>) => unknown>;
}

interface Rig {
  readonly container: Container;
  readonly mount: HTMLElement;
  open(options?: Partial<OpenOptions>): MiniProgramHandle;
  /** Text of an element in the view on top, once there is one. */
  text(id: string): Promise<string>;
  /** Calls a function of the app's `wx`. */
  call(api: string, options?: Record<string, unknown>): Promise<unknown>;
}

type Built = ReturnType<typeof build>;
const built = new Map<string, Built>();

/** A package is built once for all tests that open it. */
function buildOnce(manifest: Record<string, unknown>): Built {
  const key = JSON.stringify(manifest);
  const known = built.get(key) ?? build(manifest);
  built.set(key, known);
  return known;
}

async function build(manifest: Record<string, unknown>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dinghy-miniapp-'));
  const file = path.join(folder, 'app.ma');
  const archive = createArchive({
    'manifest.json': JSON.stringify({ ...MANIFEST, ...manifest }),
    'app.js': '',
    'app.css': '',
    'pages/home.html': PAGE,
    'pages/home.js': SCRIPT,
    'pages/more.html': '<h1 id="title">more</h1>',
    'widgets/clock.html': '<h1 id="title">clock</h1>',
    'i18n/en.json': '{"greeting":"Hello {name}"}',
    'i18n/zh-Hans.json': '{"greeting":"你好 {name}"}',
  });
  writeFileSync(file, archive);
  const { package: written, diagnostics } = await buildProject({ root: file });
  rmSync(folder, { recursive: true, force: true });
  if (written === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return {
    fetchManifest: async () => written.manifest,
    fetchBlob: async (sha256: string) => written.blobs.get(sha256) as Uint8Array,
  };
}

async function start(options: Partial<ContainerOptions> = {}, manifest: Record<string, unknown> = {}): Promise<Rig> {
  const documents: Document[] = [];
  const inApp: Partial<InApp> = {};
  (globalThis as { miniApp?: Partial<InApp> }).miniApp = inApp;
  const container = createContainer({
    frames: { frameSrc: '', load: () => undefined },
    engine: createInProcessEngine({ isolated: false }),
    viewEngine: createInProcessViewEngine({
      isolated: false,
      createDocument() {
        const { document } = new Window();
        documents.push(document as unknown as Document);
        return document as unknown as Document;
      },
    }),
    watch: false,
    keepWarmMs: 0,
    ...options,
  });
  const mount = document.createElement('div');
  document.body.append(mount);
  onTestFinished(() => container.dispose());
  const source = await buildOnce(manifest);
  return {
    container,
    mount,
    open: (given) => container.open({ appId: 'Org.Example', source, mount, ...given }),
    text: (id) =>
      vi.waitFor(() => {
        const found = documents.at(-1)?.getElementById(id)?.textContent;
        if (!found) throw new Error(`no #${id}`);
        return found;
      }),
    call: (api, given = {}) => new Promise((resolve, reject) => inApp.wx?.[api]?.({ ...given, success: resolve, fail: reject })),
  };
}

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

describe('a MiniApp package in a container', () => {
  it('PKG-07: shows its texts in the language of the host’s user', async () => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('zh-CN');
    onTestFinished(() => void vi.restoreAllMocks());
    const { open, text } = await start();
    await open().opened;
    expect(await text('text')).toBe('你好 Ada');
  });

  it.each([
    ['ADR-07: opens on the page that a link names', 'bank://miniapp/org.example/pages/more', 'more'],
    ['ADR-07: opens on its start page where a link names none', 'bank://miniapp/org.example', 'home'],
    [
      'PKG-26: opens on its start page where a link names one that it does not have',
      'bank://miniapp/org.example/pages/gone?x=1',
      'home',
    ],
    ['MNF-03: opens on a widget', 'bank://miniapp/org.example/widgets/clock', 'clock'],
    ['ADR-05: opens in the version that a link names', 'bank://miniapp/org.example;version=1.0.0', 'home'],
  ])('%s', async (_obligation, link, title) => {
    const { open, text } = await start();
    const { appId: _written, ...target } = readLink(link, { schemes: ['bank'] });
    await open(target).opened;
    expect(await text('title')).toBe(title);
  });

  it('ADR-07: hands the query of a link to the page, a start page included', async () => {
    const { open, text } = await start();
    await open(readTarget('bank://miniapp/org.example?category=img')).opened;
    await vi.waitFor(async () => expect(await text('query')).toBe('{"category":"img"}'));
  });

  it('ADR-05: is refused in another version than a link names', async () => {
    const { open } = await start();
    const handle = open(readTarget('bank://miniapp/org.example;version=2'));
    handle.on('error', () => undefined);
    await expect(handle.opened).rejects.toMatchObject({ code: 'LINK_APP_OTHER' });
  });
});

describe('permissions of a MiniApp package', () => {
  const shims = () => [{ name: 'place', apis: { getLocation: async () => ({ latitude: 1, longitude: 2 }) } }];

  it('MNF-41: a permission that is declared is not granted: the user is asked, with the reason of the manifest', async () => {
    const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
    onTestFinished(() => void attachShadow.mockRestore());
    const { open, call } = await start({ shims });
    await open().opened;
    // The container's surface is closed to scripts of the page.
    const surface = attachShadow.mock.results[0]?.value as ShadowRoot;
    const answer = call('getLocation').catch((error: unknown) => error);
    await vi.waitFor(() => expect(surface.querySelector('.consent-reason')?.textContent).toContain('To find shops near you'));
    expect(await Promise.race([answer, Promise.resolve('waiting')])).toBe('waiting');
  });

  it('MNF-40: an answer holds in the next session, until the user changes it', async () => {
    const permissions = createMemoryPermissionStore();
    permissions.set('Org.Example', 'scope.userLocation', true);
    const { open, call } = await start({ shims, permissions });
    const first = open();
    await first.opened;
    expect(await call('getLocation')).toMatchObject({ latitude: 1 });
    first.close();
    await open().opened;
    expect(await call('getLocation')).toMatchObject({ latitude: 1 });
    permissions.set('Org.Example', 'scope.userLocation', false);
    await expect(call('getLocation')).rejects.toMatchObject({ errMsg: expect.stringContaining('auth deny') });
  });

  it('MNF-42: what is declared and was denied tells nothing of the device', async () => {
    const { open, call } = await start({ shims, decidePermission: () => 'deny' });
    await open().opened;
    const error = await call('getLocation').catch((refused: unknown) => refused);
    expect(error).toEqual({ errMsg: expect.stringContaining('auth deny'), errno: expect.any(Number), code: 'API_SCOPE_DENIED' });
  });

  it('MNF-42: an app that declares everything is told no more of the device than one that declares nothing', async () => {
    const facts = async (manifest: Record<string, unknown>): Promise<unknown> => {
      const { open, call } = await start({}, manifest);
      const handle = open();
      await handle.opened;
      const found = await call('getSystemInfo');
      handle.close();
      return found;
    };
    const everything = ['location', 'camera', 'microphone', 'bluetooth'].map((name) => ({ name }));
    const device_type = ['phone', 'tv', 'car'];
    expect(await facts({ req_permissions: everything, device_type })).toEqual(await facts({ req_permissions: [] }));
  });
});

describe('what a MiniApp package leaves behind', () => {
  it('PKG-29: storage is of the app and the user that it was stored for', async () => {
    const store = async (options: Partial<ContainerOptions>, appId: string) => {
      const rig = await start(options, { app_id: appId });
      await rig.open({ appId }).opened;
      return rig;
    };
    await (await store({ user: 'a' }, 'Org.Example')).call('setStorage', { key: 'k', data: 'mine' });
    for (const [user, appId] of [
      ['b', 'Org.Example'],
      ['a', 'Org.Other'],
    ] as const)
      await expect((await store({ user }, appId)).call('getStorage', { key: 'k' })).rejects.toBeDefined();
    expect(await (await store({ user: 'a' }, 'Org.Example')).call('getStorage', { key: 'k' })).toMatchObject({ data: 'mine' });
  });

  it('MNF-44, PKG-29: forgetting an app closes it, and removes its storage and the answers about it', async () => {
    const permissions = createMemoryPermissionStore();
    const { open, call, container, mount } = await start({ permissions });
    permissions.set('Org.Example', 'scope.userLocation', true);
    permissions.set('Other', 'scope.userLocation', true);
    const handle = open();
    await handle.opened;
    await call('setStorage', { key: 'k', data: 'mine' });
    await container.forget('Org.Example');
    expect(await handle.closed).toBe('host');
    expect(mount.childElementCount).toBe(0);
    expect([permissions.list('Org.Example'), permissions.list('Other')]).toEqual([[], ['scope.userLocation']]);
    await open().opened;
    await expect(call('getStorage', { key: 'k' })).rejects.toBeDefined();
  });

  it('MNF-44: a question that is open when an app is forgotten leaves no answer', async () => {
    const permissions = createMemoryPermissionStore();
    const shims = () => [{ name: 'place', apis: { getLocation: async () => ({}) } }];
    const platform = () => ({ all: [], storage: undefined, system: undefined, files: undefined });
    const { open, call, container } = await start({ permissions, shims, platform });
    await open().opened;
    const asked = vi.spyOn(permissions, 'get');
    call('getLocation').catch(() => undefined);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await container.forget('Org.Example');
    expect(permissions.list('Org.Example')).toEqual([]);
  });

  it('MNF-44: closing a full-screen app leaves nothing of it in the host’s page', async () => {
    const before = document.documentElement.outerHTML;
    const { open, mount } = await start({}, { window: { fullscreen: true, orientation: 'landscape' } });
    const handle = open();
    await handle.opened;
    handle.close();
    mount.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

function readTarget(link: string): Partial<OpenOptions> {
  const { appId: _written, ...target } = readLink(link, { schemes: ['bank'] });
  return target;
}
