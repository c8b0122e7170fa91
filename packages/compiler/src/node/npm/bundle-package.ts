// A plain package: each entry becomes one CommonJS file that holds the package's own modules and requires other packages
// by name, as the platform's tool does it.

import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { findPackage, type InstalledPackage } from './find-packages.ts';

export interface BundleOutcome {
  /** Names of the packages that it requires. */
  readonly packages: readonly string[];
  /** Ids that it requires and that are not there: modules of Node, packages that are not installed. */
  readonly unavailable: readonly string[];
  /** What esbuild says, where it failed. */
  readonly failure?: string;
}

/** Whether there is anything to bundle. */
export function hasEntry({ folder, manifest }: InstalledPackage): boolean {
  if (manifest.main || manifest.module || manifest.browser || manifest.exports) return true;
  return existsSync(path.join(folder, 'index.js'));
}

/** `subpaths` are files of the package that something requires by path (`lodash/debounce`). */
export async function bundlePackage(
  installed: InstalledPackage,
  target: string,
  subpaths: readonly string[],
): Promise<BundleOutcome> {
  const { name, folder } = installed;
  const packages = new Set<string>();
  const unavailable = new Set<string>();
  try {
    await esbuild.build({
      entryPoints: [
        { in: name, out: 'index' },
        ...subpaths.map((subpath) => ({ in: `${name}/${subpath}`, out: subpath.replace(/\.js$/, '') })),
      ],
      outdir: target,
      bundle: true,
      format: 'cjs',
      // Not a browser, but nearest to one: what its packages replace for browsers, or leave out, would not run here either.
      platform: 'browser',
      target: 'es2022',
      charset: 'utf8',
      mainFields: ['browser', 'main', 'module'],
      conditions: ['browser', 'require', 'default'],
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
      absWorkingDir: folder,
      plugins: [createResolvePlugin(installed, packages, unavailable)],
    });
    return { packages: [...packages].sort(), unavailable: [...unavailable].sort() };
  } catch (error) {
    const failure = (error as Partial<esbuild.BuildFailure>).errors?.[0]?.text ?? String(error);
    return { packages: [], unavailable: [], failure };
  }
}

/** Marks requests that this plugin makes itself, so that it leaves them to esbuild. */
const OWN_REQUEST = Symbol('own request');

function createResolvePlugin({ folder }: InstalledPackage, packages: Set<string>, unavailable: Set<string>): esbuild.Plugin {
  return {
    name: 'mini-program-packages',
    setup(build) {
      /** Packages whose files may be in the bundle. */
      const roots = new Set(rootsOf(folder));
      // A path can climb out of its package, to whatever lies on this machine; what is bundled will be published.
      build.onLoad({ filter: /.*/, namespace: 'file' }, ({ path: file }) =>
        roots.has(packageRootOf(file)) || isInside(file, folder)
          ? undefined
          : { errors: [{ text: `${path.basename(file)} is outside of the package` }] },
      );
      build.onResolve({ filter: /^[^./]/ }, async ({ path: id, kind, resolveDir, importer, pluginData }) => {
        if (pluginData === OWN_REQUEST) return undefined;
        const isEntry = kind === 'entry-point';
        if (!isEntry && findPackage(id, resolveDir) !== undefined) {
          packages.add(id);
          return { path: id, external: true };
        }
        // From the package's folder its own name means itself; files of other packages are bundled.
        const found = await build.resolve(id, {
          kind: isEntry ? 'require-call' : kind,
          resolveDir: isEntry ? folder : resolveDir,
          importer,
          pluginData: OWN_REQUEST,
        });
        // A package may map names to whatever path it likes: only what is in the package of that name is that package's.
        const named = findPackage(packageNameOf(id), resolveDir);
        if (!isEntry && named && found.errors.length === 0 && rootsOf(named.folder).some((root) => isInside(found.path, root)))
          roots.add(packageRootOf(found.path));
        if (isEntry) return found;
        // Found again by esbuild itself, which knows of modules that the package leaves out for browsers.
        if (found.errors.length === 0) return undefined;
        unavailable.add(id);
        return { path: id, external: true };
      });
    },
  };
}

/** Some installers link files one by one: the manifest says from where. */
function rootsOf(folder: string): readonly string[] {
  return [folder, path.dirname(realpathSync(path.join(folder, 'package.json')))];
}

/** `lodash` of `lodash/debounce`. */
function packageNameOf(id: string): string {
  return id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder + path.sep);
}

/** The nearest folder with a package.json. */
function packageRootOf(file: string): string {
  let folder = path.dirname(file);
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  return folder;
}
