// The simulator page: a host like any other, that opens the package as it was last built and opens it anew after each
// build. What is chosen in its bar is kept in the address, so that reloading the page keeps it.

import { createContainer, createListPolicy, hostedFrames, type MiniProgramHandle, type ShareCard } from '@dinghy/container';
import { createLink } from '@dinghy/container/links';
import type { DevSnapshot as Snapshot } from '../dev/dev-state.ts';
import { createScriptLoader } from './load-script.ts';
import { createStackMapper } from './map-stack.ts';
import { createConsolePanel, showFindings, toLine } from './panels.ts';

const DEVICES = { '375 × 667': [375, 667], '390 × 780': [390, 780], '412 × 860': [412, 860], '768 × 900': [768, 900] } as const;

const find = <Tag extends HTMLElement>(id: string): Tag => document.getElementById(id) as Tag;
const page = find<HTMLSelectElement>('page');
const query = find<HTMLInputElement>('query');
const device = find<HTMLSelectElement>('device');
const theme = find<HTMLSelectElement>('theme');
const status = find('status');
const mount = find('mount');
const lines = createConsolePanel(find('console'));

const settings: { readonly allowedOrigins: readonly string[] } = await (await fetch('settings.json')).json();
const container = createContainer({
  frames: hostedFrames({ baseUrl: new URL('frames/', location.href).href }),
  network: createListPolicy({
    request: settings.allowedOrigins,
    // `--allow https://…` admits sockets of that server too.
    socket: settings.allowedOrigins.map((origin) => origin.replace(/^http/, 'ws')),
    uploadFile: settings.allowedOrigins,
    downloadFile: settings.allowedOrigins,
  }),
  share: showLink,
});

let snapshot: Snapshot | undefined;
let opened: MiniProgramHandle | undefined;

readAddress();
for (const control of [page, query, device, theme]) control.addEventListener('change', applyBar);
find('reload').addEventListener('click', open);

const events = new EventSource('events');
events.onmessage = ({ data }) => show(JSON.parse(data));
events.onerror = () => tell('The development server does not answer. Start it again, and open the address that it prints.', true);

function show(next: Snapshot): void {
  const isNew = next.build !== snapshot?.build;
  snapshot = next;
  showFindings(find('findings'), next.diagnostics);
  const errors = next.diagnostics.filter(({ severity }) => severity === 'error').length;
  const outcome = next.isOpenable ? `Build ${next.build}, ${next.durationMs} ms` : 'Nothing could be built yet';
  tell(errors === 0 ? outcome : `${outcome}, ${errors} ${errors === 1 ? 'error' : 'errors'}`, errors > 0);
  fillPages(next.pages);
  if (isNew && next.isOpenable) open();
}

function open(): void {
  if (snapshot?.isOpenable !== true) return;
  opened?.close();
  lines.clear();
  const path = (page.value && `/${page.value}`) + (query.value && `?${query.value}`);
  const handle = container.open({
    appId: snapshot.appId,
    source: new URL('package/', location.href).href,
    mount,
    theme: theme.value === 'dark' ? 'dark' : 'light',
    path,
  });
  // The status bar tells of what the container shows on its own error screen, too.
  handle.opened.catch(() => undefined);
  const mapStack = createStackMapper(createScriptLoader(new URL('package/', location.href).href));
  // One after another: finding a place takes a while, and lines must not overtake one another.
  let last = Promise.resolve();
  const write = (kind: 'error' | 'warn' | 'log', text: string): void => {
    last = last.then(async () => {
      const mapped = await mapStack(text);
      if (opened === handle) lines.write(kind, mapped);
    });
  };
  handle.on('console', (line) => write(...toLine(line)));
  handle.on('appError', ({ message, stack }) => write('error', stack || message));
  handle.on('error', ({ error }) => write('error', error.message));
  opened = handle;
}

/** `dinghy dev --open` takes it back. */
function showLink({ appId, path }: ShareCard): void {
  try {
    lines.write('log', `Link to this page: ${createLink({ appId, path }, { scheme: 'dinghy' })}`);
  } catch (error) {
    lines.write('error', error instanceof Error ? error.message : String(error));
  }
}

function applyBar(): void {
  const chosen = { page: page.value, query: query.value, device: device.value, theme: theme.value };
  history.replaceState(null, '', `#${new URLSearchParams(chosen)}`);
  resize();
  document.documentElement.style.colorScheme = theme.value;
  open();
}

function readAddress(): void {
  const chosen = new URLSearchParams(location.hash.slice(1));
  device.replaceChildren(...Object.keys(DEVICES).map((name) => new Option(name)));
  device.value = chosen.get('device') ?? '375 × 667';
  theme.value = chosen.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  query.value = chosen.get('query') ?? '';
  fillPages([], chosen.get('page') ?? '');
  resize();
}

/** The page that is chosen stays chosen as long as the app has it. */
function fillPages(pages: readonly string[], chosen = page.value): void {
  const home = new Option('home page', '');
  page.replaceChildren(home, ...pages.map((path) => new Option(path)));
  if (chosen !== '' && pages.length === 0) page.append(new Option(chosen));
  page.value = [...page.options].some(({ value }) => value === chosen) ? chosen : '';
}

function resize(): void {
  const [width, height] = DEVICES[device.value as keyof typeof DEVICES] ?? DEVICES['375 × 667'];
  mount.style.width = `${width}px`;
  mount.style.height = `${height}px`;
}

function tell(text: string, isError: boolean): void {
  status.textContent = text;
  status.dataset.kind = isError ? 'error' : '';
}
