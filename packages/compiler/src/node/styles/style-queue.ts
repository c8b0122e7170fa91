// Compiles stylesheets one after another in a worker that can be ended: Less and Sass are programming languages, and what
// they are given may never end, or fill the memory. The worker reads nothing by itself; it asks for each file.

import type { Worker } from 'node:worker_threads';
import type { StyleRequest, StyleResult } from '../../3-transform/style/preprocess-style.ts';
import { startStyleWorker } from './start-style-worker.ts';
import type { StyleAnswer, StyleJob, StyleMessage } from './style-worker.ts';

export interface StyleLimits {
  /** For one stylesheet. */
  readonly timeMs: number;
  readonly memoryMb: number;
  /** What one stylesheet may become. */
  readonly cssBytes: number;
  /** As many may take too long; then the rest of those that wait are left out. */
  readonly slowSheets: number;
}

type Run = (request: StyleRequest, module: string) => Promise<StyleResult>;

/** `module` is the address of the package that compiles. */
export function createStyleQueue(limits: StyleLimits): Run {
  let worker: Promise<Worker> | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let slow = 0;

  const compile: Run = async (request, module) => {
    if (slow >= limits.slowSheets) return fail(request, 'other stylesheets have taken all the time there is');
    worker ??= startStyleWorker(limits.memoryMb);
    const outcome = await runJob(await worker, { request, module, limits });
    if (!outcome.isAlive) worker = undefined;
    if (outcome.isSlow) slow += 1;
    return outcome.result;
  };

  return (request, module) => {
    waiting += 1;
    const result = tail.then(() => compile(request, module));
    tail = result
      .catch(() => {})
      .then(() => {
        waiting -= 1;
        if (waiting === 0) slow = 0;
      });
    return result;
  };
}

interface Job {
  readonly request: StyleRequest;
  readonly module: string;
  readonly limits: StyleLimits;
}

interface Outcome {
  readonly result: StyleResult;
  /** Whether the worker can take another. */
  readonly isAlive: boolean;
  readonly isSlow: boolean;
}

function runJob(worker: Worker, { request, module, limits }: Job): Promise<Outcome> {
  const { file, source, language } = request;
  const turn = new SharedArrayBuffer(4);
  return new Promise((resolve) => {
    const end = (result: StyleResult, isAlive: boolean, isSlow: boolean): void => {
      clearTimeout(timer);
      worker.off('message', take).off('error', takeError).off('exit', takeExit);
      worker.unref();
      if (!isAlive) void worker.terminate();
      resolve({ result, isAlive, isSlow });
    };
    const take = (message: StyleMessage): void => {
      if (message.kind === 'result') end(message.result, true, false);
      else
        answer(worker, turn, message.ask === 'read' ? request.read(message.name) : request.resolve(message.name, message.from));
    };
    const takeError = (error: Error): void => end(fail(request, describeEnd(error, limits)), false, true);
    const takeExit = (): void => takeError(new Error('its compiler has ended'));
    const takeTooLong = (): void => end(fail(request, `it takes longer than ${limits.timeMs / 1000} s`), false, true);
    const timer = setTimeout(takeTooLong, limits.timeMs);
    worker.ref();
    worker.on('message', take).on('error', takeError).on('exit', takeExit);
    const job: StyleJob = { file, source, language, module, cssBytesMax: limits.cssBytes, turn };
    worker.postMessage(job);
  });
}

/** The worker waits for it without turning its event loop: see `ask` there. */
function answer(worker: Worker, turn: SharedArrayBuffer, text: string | undefined): void {
  const message: StyleAnswer = { text };
  worker.postMessage(message);
  const cell = new Int32Array(turn);
  Atomics.store(cell, 0, 1);
  Atomics.notify(cell, 0);
}

function describeEnd(error: Error & { readonly code?: string }, { memoryMb }: StyleLimits): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `it takes more than ${memoryMb} MB of memory` : error.message;
}

function fail({ file }: StyleRequest, reason: string): StyleResult {
  return { kind: 'failed', reason, file, line: 1, column: 1 };
}
