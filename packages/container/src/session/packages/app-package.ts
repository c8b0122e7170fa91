// One app package as a session sees it: its pages, its code by subpackage, what a page's view needs. Each file is read
// once; the reader has checked its bytes against the manifest.

import { LOGIC_PACKS, type ViewClosurePayload } from '@dinghy/bridge-protocol';
import type { AppManifest, AppPackageManifest, PackageReader, ViewBundle, WindowConfig } from '@dinghy/package-format';
// Not by the package's main entry, which brings the evaluator along.
import { unpackBundle } from '@dinghy/template/packed-programs';
import type { AppPages } from '../navigation/page-stack.ts';
import { collectPageClosure } from './page-closure.ts';

const CUSTOM_TAB_BAR = 'custom-tab-bar/index';

/** The code of one subpackage, as the two layers want it. */
interface PackageCode {
  readonly root: string;
  readonly logicScript: string;
  /** Text of logic.json. */
  readonly logicBundle: string;
}

export interface PageClosure {
  /** JSON text of a `ViewClosurePayload`. */
  readonly text: string;
  /** Paths of the components in it. */
  readonly components: readonly string[];
}

export interface AppPackage {
  readonly manifest: AppPackageManifest;
  readonly app: AppManifest;
  readonly pages: AppPages;
  readonly reader: PackageReader;
  /** Root of the subpackage that holds a page; '' for the main package. */
  rootOf(path: string): string;
  hasRoot(root: string): boolean;
  /** Its pages run without the main package and without the app. */
  isIndependent(root: string): boolean;
  /** Packs of the logic layer that its code needs; all where its compiler did not say. */
  packsOf(root: string): readonly string[];
  /** Reads what the views of a page need, which is less than what its code needs. */
  loadViews(path: string): Promise<void>;
  /** Reads a subpackage. Its components are in closures from then on. */
  loadCode(root: string): Promise<PackageCode>;
  /** @param path of a page whose package, or what its views need of it, has been loaded */
  windowOf(path: string, theme: 'light' | 'dark'): WindowConfig;
  /** What the view of a page needs, as far as packages have been loaded. */
  closureOf(path: string): PageClosure;
  /** JSON text of the commit that the logic layer will send first for a page, where its package says that. */
  firstCommitOf(path: string): string | undefined;
  /** What has come into reach of a page whose view has `known`; undefined when nothing has. */
  growthOf(path: string, known: ReadonlySet<string>): PageClosure | undefined;
}

export function createAppPackage(reader: PackageReader): AppPackage {
  const { manifest } = reader;
  const { app } = manifest;
  const pagePaths = new Set(app.pages);
  const tabPaths = new Set(app.tabBar?.list.map(({ pagePath }) => pagePath));
  const rootByPage = new Map(manifest.packages.flatMap(({ root, pages }) => pages.map((page) => [page, root] as const)));
  const bundles: ViewBundle[] = [];
  const closures = new Map<string, PageClosure>();
  const independentRoots = new Set(manifest.packages.filter(({ independent }) => independent).map(({ root }) => root));
  const rootOf = (path: string): string => rootByPage.get(path) ?? '';

  const readViews = async (root: string): Promise<void> => {
    const view = await reader.readText(root, 'view.json');
    bundles.push(unpackBundle<'template', ViewBundle>(JSON.parse(view), 'template'));
    bundles.sort((left, right) => Number(right.root === '') - Number(left.root === ''));
    // A page of another package may use components of this one.
    closures.clear();
  };
  const loadViews = once(readViews);
  const loadCode = once(async (root: string): Promise<PackageCode> => {
    const [logicScript, logicBundle] = await Promise.all([
      reader.readText(root, 'logic.js'),
      reader.readText(root, 'logic.json'),
      loadViews(root),
    ]);
    return { root, logicScript, logicBundle };
  });

  const findPage = (path: string): ViewBundle['components'][string] | undefined =>
    bundles.find(({ components }) => Object.hasOwn(components, path))?.components[path];

  const collect = (path: string, known?: ReadonlySet<string>): ViewClosurePayload => {
    const roots = app.tabBar?.custom && tabPaths.has(path) ? [path, CUSTOM_TAB_BAR] : [path];
    const root = rootOf(path);
    // The main package's stylesheet is for pages that stand on it.
    const styled = bundles.find((bundle) => bundle.root === (independentRoots.has(root) ? root : ''));
    return collectPageClosure(bundles, roots, { appStyle: styled?.appStyle ?? '', ...(known && { known }) });
  };

  const closureOf = (path: string): PageClosure => {
    const closure = closures.get(path) ?? toPageClosure(collect(path));
    closures.set(path, closure);
    return closure;
  };

  return {
    manifest,
    app,
    reader,
    pages: { has: (path) => pagePaths.has(path), isTab: (path) => tabPaths.has(path) },
    rootOf,
    isIndependent: (root) => independentRoots.has(root),
    hasRoot: (root) => manifest.packages.some((entry) => entry.root === root),
    packsOf: (root) => manifest.packages.find((entry) => entry.root === root)?.logicPacks ?? LOGIC_PACKS,
    async loadViews(path) {
      const root = rootOf(path);
      await Promise.all([loadViews(root), independentRoots.has(root) || loadViews('')]);
    },
    loadCode,
    windowOf(path, theme) {
      const page = findPage(path);
      const dark = theme === 'dark' && app.darkmode;
      return (dark ? (page?.darkWindow ?? page?.window ?? app.dark?.window) : page?.window) ?? app.window;
    },
    closureOf,
    firstCommitOf(path) {
      const { firstCommits = {} } = bundles.find(({ root }) => root === rootOf(path)) ?? {};
      // Whatever else stands there is not for a view.
      const text: unknown = Object.hasOwn(firstCommits, path) ? firstCommits[path] : undefined;
      return typeof text === 'string' ? text : undefined;
    },
    growthOf(path, known) {
      if (closureOf(path).components.every((component) => known.has(component))) return undefined;
      return toPageClosure(collect(path, known));
    },
  };
}

/** Loads each once; what failed may be tried again. */
function once<Value>(load: (root: string) => Promise<Value>): (root: string) => Promise<Value> {
  const loads = new Map<string, Promise<Value>>();
  return (root) => {
    const loading = loads.get(root) ?? load(root);
    loads.set(root, loading);
    loading.catch(() => loads.delete(root));
    return loading;
  };
}

function toPageClosure(payload: ViewClosurePayload): PageClosure {
  return { text: JSON.stringify(payload), components: Object.keys(payload.components) };
}
