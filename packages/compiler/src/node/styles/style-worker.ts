// A worker that compiles the stylesheets it is sent, one at a time. See style-queue.ts, which ends it where it does not.

import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import {
  createStylePreprocessor,
  type LessLike,
  type SassLike,
  type StyleRequest,
  type StyleResult,
} from '../../3-transform/style/preprocess-style.ts';

export interface StyleJob extends Pick<StyleRequest, 'file' | 'source' | 'language'> {
  /** Address of the package that compiles. */
  readonly module: string;
  readonly cssBytesMax: number;
  /** One 32-bit cell: 1 where an answer is there. */
  readonly turn: SharedArrayBuffer;
}

export type StyleMessage =
  | { readonly kind: 'result'; readonly result: StyleResult }
  | { readonly kind: 'question'; readonly ask: 'read'; readonly name: string }
  | { readonly kind: 'question'; readonly ask: 'resolve'; readonly name: string; readonly from: string };

export interface StyleAnswer {
  readonly text: string | undefined;
}

const port = parentPort;
port?.on('message', async (job: StyleJob) => {
  port.postMessage({ kind: 'result', result: await compile(job) } satisfies StyleMessage);
});

async function compile({ file, source, language, module, cssBytesMax, turn }: StyleJob): Promise<StyleResult> {
  const loaded = await import(module);
  const compiler = loaded.default ?? loaded;
  const preprocess = createStylePreprocessor({
    loadLess: async () => compiler as LessLike,
    loadSass: async () => compiler as SassLike,
  });
  const result = await preprocess({
    file,
    source,
    language,
    resolve: (name, from) => ask({ kind: 'question', ask: 'resolve', name, from }, turn),
    read: (name) => ask({ kind: 'question', ask: 'read', name }, turn),
  });
  if (result.kind !== 'css' || result.css.length <= cssBytesMax) return result;
  return { kind: 'failed', reason: `it becomes more than ${cssBytesMax / 1000} KB of CSS`, file, line: 1, column: 1 };
}

/** Waits for the answer: the compilers ask in the middle of functions that are not asynchronous. */
function ask(question: StyleMessage, turn: SharedArrayBuffer): string | undefined {
  if (port === null) return undefined;
  const cell = new Int32Array(turn);
  port.postMessage(question);
  Atomics.wait(cell, 0, 0);
  Atomics.store(cell, 0, 0);
  const answer = receiveMessageOnPort(port)?.message as StyleAnswer | undefined;
  return answer?.text;
}
