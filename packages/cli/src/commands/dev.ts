import path from 'node:path';
import { buildProject, createProjectCache } from '@dinghy/compiler/node';
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
  readonly verbose: boolean;
}

/** Builds at every change and serves the program in the simulator, until the console's signal. */
export async function runDev({ project, port, appId, allow, verbose }: DevArguments, console: Console): Promise<ExitCode> {
  const root = path.resolve(console.cwd, project);
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
  const [script] = await Promise.all([readSimulatorScript(), requestBuild()]);
  const server = await createDevServer({ state, script, port, allowedOrigins: allow });
  const endWatching = await watchProject(root, () => {
    requestBuild().catch((error: Error) => console.printError(`dinghy: ${error.message}`));
  });
  console.print(`\nSimulator: ${server.url}\nIt reloads when a file changes. Stop with Ctrl+C.\n`);
  await console.untilStopped();
  await Promise.all([server.close(), endWatching()]);
  return 0;
}
