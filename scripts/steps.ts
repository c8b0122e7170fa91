// Runs the steps of a task one after another and reports each with its time. A task stops at the first failing step
// only when later steps need it; otherwise everything runs, so that one run shows everything that is wrong.

import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot: string = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Later steps make no sense when this one fails. */
  readonly required?: boolean;
}

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Runs one command with the workspace's binaries on PATH. With `quiet`, its output is kept and only shown on failure. */
export function runStep(step: Step, quiet: boolean): Promise<StepResult> {
  const started = performance.now();
  const [command = '', ...rest] = step.command;
  const path = [join(repositoryRoot, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      cwd: step.cwd ?? repositoryRoot,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...step.env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk;
      if (!quiet) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const finish = (ok: boolean, extra = ''): void =>
      resolve({ name: step.name, ok, output: output + extra, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => finish(false, String(error)));
    child.on('close', (status) => finish(status === 0));
  });
}

/** Runs steps in parallel, at most `width` at a time, prints a line for each and the output of those that failed. */
export async function runAll(steps: readonly Step[], width: number): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  const queue = [...steps];
  const worker = async (): Promise<void> => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const result = await runStep(step, true);
      results.push(result);
      process.stdout.write(`${result.ok ? '✓' : '✗'} ${result.name} (${result.seconds.toFixed(1)} s)\n`);
      if (!result.ok) process.stdout.write(`${result.output.trimEnd()}\n`);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
