import path from 'node:path';
import { buildProject, createProjectCache } from '@dinghy/compiler/node';
import { DinghyError } from '@dinghy/errors';
import { isAddressOf, type MiniAppAddress, parseMiniAppAddress } from '@dinghy/package-format';
import { renderFirstCommits } from '@dinghy/runtime-logic/first-commits';
import type { Console, ExitCode } from '../console.ts';
import { createBuildLoop } from '../dev/build-loop.ts';
import { createDevServer } from '../dev/create-dev-server.ts';
import { createDevState } from '../dev/dev-state.ts';
import { readSimulatorScript } from '../dev/read-simulator-script.ts';
import { watchProject } from '../dev/watch-project.ts';
import { formatDevBuild } from '../output/pretty-dev.ts';

export interface DevArguments {
  readonly project: string;
  /** 0 is any. */
  readonly port: number;
  readonly appId?: string;
  /** Origins that the mini-program may reach. */
  readonly allow: readonly string[];
  /** Address of a page of the project, where the simulator starts. */
  readonly open?: string;
  readonly verbose: boolean;
}

/** Builds at every change and serves the program in the simulator, until the console's signal. */
export async function runDev({ project, port, appId, allow, open, verbose }: DevArguments, console: Console): Promise<ExitCode> {
  const root = path.resolve(console.cwd, project);
  const address = open === undefined ? undefined : parseMiniAppAddress(open);
  const state = createDevState();
  const cache = createProjectCache();
  const requestBuild = createBuildLoop(async () => {
    const started = performance.now();
    const result = await buildProject({
      root,
      mode: 'development',
      cache,
      renderFirstCommits,
      ...(appId !== undefined && { appId }),
    });
    state.put(result, performance.now() - started);
    console.print(formatDevBuild(state.snapshot, { isColoured: console.isColoured, isVerbose: verbose }));
  });
  // Before the first build reads them: what changes while it runs is another build.
  const endWatching = await watchProject(root, () => {
    requestBuild().catch((error: Error) => console.printError(`dinghy: ${error.message}`));
  });
  try {
    const [script] = await Promise.all([readSimulatorScript(), requestBuild()]);
    if (address !== undefined) checkAddress(address, state.manifest);
    const server = await createDevServer({ state, script, port, allowedOrigins: allow });
    console.print(`\nSimulator: ${server.url}${toChosen(address)}\nIt reloads when a file changes. Stop with Ctrl+C.\n`);
    await console.untilStopped();
    await server.close();
    return 0;
  } finally {
    await endWatching();
  }
}

/** A project that cannot be built yet may be any. */
function checkAddress(address: MiniAppAddress, app: { readonly appId: string; readonly version: string } | undefined): void {
  if (app === undefined || isAddressOf(address, app)) return;
  const expected = `${address.appId} ${address.version ?? ''}`.trimEnd();
  throw new DinghyError('LINK_APP_OTHER', { expected, found: `${app.appId} ${app.version}` });
}

/** What the simulator's bar reads from its address. */
function toChosen(address: MiniAppAddress | undefined): string {
  if (address === undefined) return '';
  const { path: page = '', query = '' } = address;
  return `#${new URLSearchParams({ page, query })}`;
}
