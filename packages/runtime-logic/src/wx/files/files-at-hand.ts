// Keeps the mirror of files as the host has them: filled before the program runs, and when the host answers with a new file.

import type { Params } from '../call-convention.ts';
import type { HostCall } from '../host-api.ts';
import { createFileMirror, type FileSnapshot } from './file-mirror.ts';
import type { FileOperation } from './file-operations.ts';
import type { FilesAtHand } from './file-system.ts';

export interface FollowedFiles extends FilesAtHand {
  /** Before the program's first line: what it has kept in earlier sessions. */
  prepare(): Promise<void>;
  /** An API has answered: reads the files of the session that it gives, so that the program can read them at once. */
  take(answer: unknown): Promise<void>;
}

/** A browser whose database does not open must not keep a program from starting. */
const PATIENCE_MS = 3000;
/** Of one file that is read ahead. */
const TAKEN_BYTES = 8 * 1024 * 1024;
const PATH = /^wxfile:\/\/tmp_/;
/** Nothing that the platform answers is deeper. */
const DEPTH = 4;

export function createFilesAtHand({ callHost, now }: { readonly callHost: HostCall; now(): number }): FollowedFiles {
  const mirror = createFileMirror(now);

  const refill = async (): Promise<void> => {
    const snapshot = await callHost('operateFile', { operation: 'snapshot', path: '' }, { deadlineMs: PATIENCE_MS });
    mirror.fill(snapshot as FileSnapshot);
  };
  // A host without files keeps none: the synchronous functions say so when they are called.
  const prepare = (): Promise<void> => refill().catch(() => undefined);
  const readAhead = async (path: string): Promise<void> => {
    const { data } = (await callHost('operateFile', { operation: 'read', path })) as { readonly data: ArrayBuffer };
    if (data.byteLength <= TAKEN_BYTES) mirror.hold(path, data);
  };

  return {
    prepare,
    run: mirror.run,
    async take(answer) {
      // What cannot be read ahead can be read by `readFile`, which says why not.
      await Promise.all([...pathsIn(answer, DEPTH)].map((path) => readAhead(path).catch(() => undefined)));
    },
    async follow(operation: FileOperation, answer: Params) {
      if (operation.operation === 'read') return mirror.hold(operation.path, (answer.data as ArrayBuffer).slice(0));
      try {
        const target = answer.savedFilePath as string | undefined;
        mirror.run(target === undefined ? operation : { ...operation, target });
      } catch {
        // It had less than the host has: of a large file, or of one of the package. What was asked for is done in any case.
        await prepare();
      }
    },
  };
}

function* pathsIn(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') {
    if (PATH.test(value)) yield value;
  } else if (typeof value === 'object' && value !== null && !(value instanceof ArrayBuffer) && depth > 0)
    for (const each of Object.values(value)) yield* pathsIn(each, depth - 1);
}
