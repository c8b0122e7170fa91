// The components of real libraries, put into one folder as both tools can load them: scripts as CommonJS, and paths in
// `usingComponents` as they are.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { transformSync } from 'esbuild';

export interface Library {
  readonly name: string;
  /** Absolute paths without extension. */
  readonly components: readonly string[];
  readonly root: string;
}

const PACKAGES: readonly (readonly [name: string, folder: string])[] = [
  ['@vant/weapp', 'dist'],
  ['tdesign-miniprogram', 'miniprogram_dist'],
  ['weui-miniprogram', 'miniprogram_dist'],
];

const require = createRequire(import.meta.url);

/** Copies the libraries below `target` and lists their components. */
export function prepareLibraries(target: string): Library[] {
  rmSync(target, { recursive: true, force: true });
  return PACKAGES.map(([name, folder]) => {
    const source = join(dirname(require.resolve(`${name}/package.json`)), folder);
    const root = join(target, name.replace(/^@/, '').replace('/', '-'));
    mkdirSync(root, { recursive: true });
    cpSync(source, root, { recursive: true });
    const files = filesBelow(root);
    for (const file of files.filter((each) => each.endsWith('.js'))) toCommonJs(file, root);
    return { name, root, components: files.filter(isComponent).map((file) => file.slice(0, -'.json'.length)) };
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

function isComponent(file: string): boolean {
  if (!file.endsWith('.json')) return false;
  const base = file.slice(0, -'.json'.length);
  if (!existsSync(`${base}.wxml`) || !existsSync(`${base}.js`)) return false;
  return JSON.parse(readFileSync(file, 'utf8')).component === true;
}

/** Packages that a library brings along in `miniprogram_npm` are required by their paths. */
function toCommonJs(file: string, root: string): void {
  const source = readFileSync(file, 'utf8');
  const isModule = /\b(import|export)\b/.test(source);
  const code = isModule ? transformSync(source, { format: 'cjs', target: 'es2020' }).code : source;
  const local = code.replace(/require\(["']([a-z][\w-]*(?:\/[^"']*)?)["']\)/g, (call, name: string) => {
    const bundled = join(root, 'miniprogram_npm', name);
    return existsSync(bundled) || existsSync(`${bundled}.js`) ? `require("./${relative(dirname(file), bundled)}")` : call;
  });
  writeFileSync(file, local);
}
