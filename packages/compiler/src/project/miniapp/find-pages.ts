// The pages and widgets that a manifest lists, as far as they are in the package (MNF-24, MNF-25, PKG-05).

import { findPathProblem } from '@dinghy/package-format';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { joinPath } from '../path.ts';
import type { ProjectFiles } from '../project-files.ts';
import type { MiniAppManifest } from './manifest.ts';

export interface MiniAppPage {
  /** Without extension. */
  readonly path: string;
  readonly html: string;
  /** A widget is a page without a navigation bar, which only a host opens. */
  readonly isWidget: boolean;
}

/** In the order of the manifest, pages first. What is an address, leads out of the package, or is not there is left out. */
export function findPages({ pages, widgets }: MiniAppManifest, files: ProjectFiles, report: Report): MiniAppPage[] {
  const found = new Map<string, MiniAppPage>();
  const find = (written: string, kind: 'page' | 'widget'): void => {
    const path = toPagePath(written);
    const html = path === undefined ? undefined : [`${path}.html`, `${path}.htm`].find((file) => files.has(file));
    if (path === undefined || html === undefined) {
      const rule = path === undefined ? 'MNF-25' : 'MNF-24';
      const problem = `the ${kind} ${JSON.stringify(written)} is ${path === undefined ? 'no path in the package' : 'not in it'}`;
      report(createDiagnostic('MINIAPP_PACKAGE_IGNORED', { rule, problem }, { file: 'manifest.json' }));
    } else if (!found.has(path)) found.set(path, { path, html, isWidget: kind === 'widget' });
  };
  for (const page of pages) find(page, 'page');
  for (const { path } of widgets) find(path, 'widget');
  return [...found.values()];
}

/** Percent-encoding must not hide a way out, so it is looked through before the path is judged. */
function toPagePath(written: string): string | undefined {
  let path = written;
  try {
    path = decodeURIComponent(written);
  } catch {
    return undefined;
  }
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]|\\/i.test(path)) return undefined;
  const joined = joinPath('', path.replace(/[?#].*$/s, '').replace(/\.html?$/i, ''));
  return joined === undefined || findPathProblem(joined) !== undefined || path.split('/').includes('..') ? undefined : joined;
}
