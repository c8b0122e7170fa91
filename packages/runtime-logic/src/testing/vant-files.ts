// The files of @vant/weapp as a project has them after its npm step, ECMAScript modules compiled to CommonJS.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { transformSync } from 'esbuild';

export const VANT = 'miniprogram_npm/@vant/weapp';

const folder = join(dirname(createRequire(import.meta.url).resolve('@vant/weapp/package.json')), 'dist');

export function vantFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|json|wxml|wxs)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    files[`${VANT}/${relative(folder, path)}`] = entry.name.endsWith('.js') ? transformSync(text, { format: 'cjs' }).code : text;
  }
  return files;
}

/** Names of the components. */
export function vantComponents(files: Record<string, string>): string[] {
  return Object.keys(files).flatMap((file) => {
    const name = /^miniprogram_npm\/@vant\/weapp\/([\w-]+)\/index\.wxml$/.exec(file)?.[1];
    return name === undefined ? [] : [name];
  });
}
