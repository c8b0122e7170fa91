// One app package as a session sees it: its pages, its code by subpackage, what a page's view needs. Each file is read
// once; the reader has checked its bytes against the manifest.

import type { AppManifest, AppPackageManifest, PackageReader, ViewBundle, WindowConfig } from '@dinghy/package-format';
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

export interface AppPackage {
  readonly manifest: AppPackageManifest;
  readonly app: AppManifest;
  readonly pages: AppPages;
  readonly reader: PackageReader;
  /** Root of the subpackage that holds a page; '' for the main package. */
  rootOf(path: string): string;
  hasRoot(root: string): boolean;
  /** Reads a subpackage. Its components are in closures from then on. */
  loadCode(root: string): Promise<PackageCode>;
  /** @param path of a page whose package has been loaded */
  windowOf(path: string, theme: 'light' | 'dark'): WindowConfig;
  /** JSON text of the closure of a page. */
  closureOf(path: string): string;
}

export function createAppPackage(reader: PackageReader): AppPackage {
  const { manifest } = reader;
  const { app } = manifest;
  const pagePaths = new Set(app.pages);
  const tabPaths = new Set(app.tabBar?.list.map(({ pagePath }) => pagePath));
  const rootByPage = new Map(manifest.packages.flatMap(({ root, pages }) => pages.map((page) => [page, root] as const)));
  const code = new Map<string, Promise<PackageCode>>();
  const bundles: ViewBundle[] = [];
  const closures = new Map<string, string>();

  const readCode = async (root: string): Promise<PackageCode> => {
    const [logicScript, logicBundle, view] = await Promise.all([
      reader.readText(root, 'logic.js'),
      reader.readText(root, 'logic.json'),
      reader.readText(root, 'view.json'),
    ]);
    bundles.push(JSON.parse(view) as ViewBundle);
    bundles.sort((left, right) => Number(right.root === '') - Number(left.root === ''));
    // A page of another package may use components of this one.
    closures.clear();
    return { root, logicScript, logicBundle };
  };

  const findPage = (path: string): ViewBundle['components'][string] | undefined =>
    bundles.find(({ components }) => Object.hasOwn(components, path))?.components[path];

  return {
    manifest,
    app,
    reader,
    pages: { has: (path) => pagePaths.has(path), isTab: (path) => tabPaths.has(path) },
    rootOf: (path) => rootByPage.get(path) ?? '',
    hasRoot: (root) => manifest.packages.some((entry) => entry.root === root),
    loadCode(root) {
      const loading = code.get(root) ?? readCode(root);
      code.set(root, loading);
      // A failed download may be tried again.
      loading.catch(() => code.delete(root));
      return loading;
    },
    windowOf(path, theme) {
      const page = findPage(path);
      const dark = theme === 'dark' && app.darkmode;
      return (dark ? (page?.darkWindow ?? page?.window ?? app.dark?.window) : page?.window) ?? app.window;
    },
    closureOf(path) {
      const roots = app.tabBar?.custom && tabPaths.has(path) ? [path, CUSTOM_TAB_BAR] : [path];
      const text = closures.get(path) ?? JSON.stringify(collectPageClosure(bundles, roots));
      closures.set(path, text);
      return text;
    },
  };
}
