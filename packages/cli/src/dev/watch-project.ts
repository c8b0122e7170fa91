import path from 'node:path';
import { isOutputFolder } from '@dinghy/compiler/node';
import { watch } from 'chokidar';

/** Long enough for an editor's or a `git checkout`'s files to be all there, short enough not to be felt. */
const QUIET_MS = 30;

/** What no build reads, and what others write in bulk. */
const UNWATCHED = new Set(['node_modules', '.git', '.svn', '.hg', '.idea', '.vscode']);

/**
 * Calls `onChange` after files in the folder have changed, once for changes that come together.
 *
 * @returns a function that ends it
 */
export async function watchProject(root: string, onChange: () => void): Promise<() => Promise<void>> {
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file, stats) => UNWATCHED.has(path.basename(file)) || (stats?.isDirectory() === true && isOutputFolder(file)),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  // A folder that went away while it was read: the next build says what is missing.
  watcher.on('error', onChange);
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
