// Which files of a plain package are required by path: `require('lodash/debounce')`. The platform's tool builds only a
// package's main entry; the others are built here because projects that run elsewhere name them.

import type { ProjectFiles } from '../../project/project-files.ts';

/** Found in the text of the project's scripts: a mention that is no import costs one file that nobody requires. */
export function findSubpaths(files: ProjectFiles, name: string): string[] {
  const subpaths = new Set<string>();
  const mention = new RegExp(`["']${name.replace(/[.]/g, '\\.')}/([\\w-][\\w./-]*)["']`, 'g');
  for (const path of files.paths) {
    if (!/\.(?:js|ts)$/.test(path) || path.includes('miniprogram_npm/')) continue;
    for (const [, subpath = ''] of (files.readText(path) ?? '').matchAll(mention)) {
      if (!subpath.split('/').includes('..')) subpaths.add(subpath);
    }
  }
  return [...subpaths].sort();
}
