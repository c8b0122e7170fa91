// The host page of the benchmarks: a container and nothing around it.

import { createContainer, hostedFrames, type MiniProgramHandle } from '@dinghy/container';

declare global {
  interface Window {
    /** Opens the benchmark mini-program; the time is when it was asked for, in milliseconds since the epoch. */
    openMiniProgram(path: string, appId?: string): { readonly startedMs: number };
    closeMiniProgram(): Promise<void>;
  }
}

/** `frames=/other-frames/`: another build of the frames, see `--against` in main.ts. `open`, `app`: what is opened at once. */
const settings = new URLSearchParams(location.search);
const baseUrl = settings.get('frames') ?? '/frames/';
const container = createContainer({ frames: hostedFrames({ baseUrl }) });
const stage = document.querySelector('#stage') as HTMLElement;
let current: MiniProgramHandle | undefined;

window.openMiniProgram = (path, appId = 'bench') => {
  const startedMs = performance.timeOrigin + performance.now();
  // Several are beside each other, the first one on the left.
  const mount = stage.appendChild(document.createElement('div'));
  current = container.open({ appId, source: `/package/${appId}/`, mount, path });
  return { startedMs };
};
window.closeMiniProgram = async () => {
  current?.close();
  await current?.closed;
  stage.lastElementChild?.remove();
};

const first = settings.get('open');
if (first !== null) window.openMiniProgram(first, settings.get('app') ?? undefined);
