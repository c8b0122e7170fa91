// The parts of app.json that say what the app consists of.

import { createPathSet, findPathProblem, PACKAGE_LIMITS, type PathSet } from '@dinghy/package-format';
import { isJsonObject, type JsonFile, type JsonObject, placeInJson, placeOfMember } from '../1-parse/json.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../project/path.ts';
import { describeCollision, takeRoot } from './package-paths.ts';

export interface DeclaredPackage {
  /** '' for the main package. */
  readonly root: string;
  readonly independent: boolean;
  /** App paths, as declared: the files may be absent. */
  readonly pages: readonly string[];
}

/** The main package first. Both spellings of `subpackages` are read. */
export function analyzePackages(app: JsonFile, report: Report): DeclaredPackage[] {
  const seen = new Set<string>();
  const mainPages = readPages(app, app.value.pages, '', seen, report);
  const packages: DeclaredPackage[] = [];
  const taken = createPathSet();
  takeRoot(taken, '');
  for (const entry of [app.value.subpackages, app.value.subPackages].flatMap((list) => (Array.isArray(list) ? list : []))) {
    if (!isJsonObject(entry)) continue;
    const root = readRoot(app, entry, { packages, taken }, report);
    if (root === undefined) continue;
    packages.push({ root, independent: entry.independent === true, pages: readPages(app, entry.pages, root, seen, report) });
  }
  return [{ root: '', independent: false, pages: mainPages }, ...packages];
}

interface Others {
  readonly packages: readonly DeclaredPackage[];
  readonly taken: PathSet;
}

function readRoot(app: JsonFile, entry: JsonObject, others: Others, report: Report): string | undefined {
  const written = typeof entry.root === 'string' ? entry.root : '';
  const root = joinPath('', written) ?? '';
  const reason = findRootProblem(root, others);
  if (reason === undefined) return root;
  report(createDiagnostic('PROJECT_SUBPACKAGE_INVALID', { root: written, reason }, placeInJson(app, written)));
  return undefined;
}

function findRootProblem(root: string, { packages, taken }: Others): string | undefined {
  if (root === '') return 'its root is not a folder of the project';
  const problem = findPathProblem(root);
  if (problem !== undefined) return `its root is ${problem}`;
  const nested = packages.find((other) => `${other.root}/`.startsWith(`${root}/`) || `${root}/`.startsWith(`${other.root}/`));
  if (nested !== undefined) return `its root overlaps with ${nested.root}`;
  // The main package is one of them.
  if (packages.length + 1 >= PACKAGE_LIMITS.packages) return `an app has at most ${PACKAGE_LIMITS.packages} packages`;
  const other = takeRoot(taken, root);
  return other === undefined ? undefined : describeCollision(other);
}

/** A page path as the platform reads it: leading slash, `./` and an extension do not matter. */
export function normalizePagePath(root: string, written: string): string | undefined {
  return joinPath(root, written.replace(/^\/+/, '').replace(/\.(?:wxml|js|ts|html)$/, ''));
}

function readPages(app: JsonFile, list: unknown, root: string, seen: Set<string>, report: Report): string[] {
  const pages: string[] = [];
  for (const written of Array.isArray(list) ? list : []) {
    if (typeof written !== 'string') continue;
    const page = normalizePagePath(root, written);
    const problem = page === undefined ? 'a dot segment' : findPathProblem(page);
    if (page === undefined || problem !== undefined) {
      report(createDiagnostic('PROJECT_PATH_REFUSED', { path: written, problem: problem ?? '' }, placeInJson(app, written)));
    } else if (seen.has(page)) {
      report(createDiagnostic('PAGE_DUPLICATE', { page }, placeInJson(app, written)));
    } else {
      seen.add(page);
      pages.push(page);
    }
  }
  return pages;
}

/** `plugins`, `workers` and keys in the wrong place: said once, so that nobody waits for them to work. */
export function reportUnsupported(app: JsonFile, report: Report): void {
  const { plugins, workers, window } = app.value;
  if (isJsonObject(plugins) && Object.keys(plugins).length > 0) {
    report(
      createDiagnostic(
        'PROJECT_PLUGINS_UNSUPPORTED',
        { plugins: Object.keys(plugins).join(', ') },
        placeOfMember(app, ['plugins']),
      ),
    );
  }
  const folder = typeof workers === 'string' ? workers : isJsonObject(workers) ? workers.path : undefined;
  if (typeof folder === 'string') {
    report(createDiagnostic('PROJECT_WORKERS_UNSUPPORTED', { folder }, placeOfMember(app, ['workers'])));
  }
  if (!isJsonObject(window)) return;
  for (const field of ['window', 'tabBar', 'pages', 'usingComponents']) {
    if (!(field in window)) continue;
    report(
      createDiagnostic(
        'PROJECT_FIELD_MISPLACED',
        { field: `window.${field}`, place: 'the top of app.json' },
        placeOfMember(app, ['window', field]),
      ),
    );
  }
}
