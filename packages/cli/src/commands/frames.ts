import path from 'node:path';
import { makeFolder } from '@dinghy/compiler/node';
import type { Console, ExitCode } from '../console.ts';

/** Writes the sandbox's frame documents into a folder of static files, for hosts whose server is not a Node program. */
export async function runFrames({ folder }: { readonly folder: string }, console: Console): Promise<ExitCode> {
  // On demand: the documents are large strings, and no other command needs them.
  const { copyFrames, frameFiles } = await import('@dinghy/container/node');
  const target = path.resolve(console.cwd, folder);
  makeFolder(target);
  await copyFrames(target);
  const names = [...frameFiles.map(({ name }) => name), 'headers.json'];
  console.print(`Wrote ${names.join(', ')} to ${folder}.`);
  console.print('Serve each document with the response headers that headers.json lists for it.');
  return 0;
}
