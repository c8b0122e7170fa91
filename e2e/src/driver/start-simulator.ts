// `dinghy dev` as it is installed.

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../packages/cli/dist/bin.js', import.meta.url));
const START_MS = 30_000;

export interface Simulator {
  readonly url: string;
  stop(): void;
}

/** @param options as on the command line */
export async function startSimulator(root: string, ...options: readonly string[]): Promise<Simulator> {
  const server = spawn(process.execPath, [command, 'dev', root, '--port', '0', ...options]);
  return { url: await readUrl(server), stop: () => void server.kill('SIGINT') };
}

function readUrl({ stdout, stderr }: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const read = (text: Buffer): void => {
      printed += text;
      const url = /http:\S+/.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    };
    stdout?.on('data', read);
    stderr?.on('data', (text) => {
      printed += text;
    });
    setTimeout(() => reject(new Error(`dinghy dev printed no address:\n${printed}`)), START_MS);
  });
}
