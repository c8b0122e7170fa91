// Runs a component's script, which calls `Component()`.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { DinghyError } from '@dinghy/errors';
import type * as Esbuild from 'esbuild';
import { hostRequire } from './host-require.ts';

/** `path` is without extension, as for `require`. */
export function runScript(path: string): void {
  // Node's own require knows neither import declarations nor TypeScript; a test runner's does.
  if (isNodeRequire(hostRequire)) {
    const source = ['.js', '.ts'].map((extension) => path + extension).find(existsSync);
    if (source !== undefined && (source.endsWith('.ts') || isModule(source))) {
      runTransformed(source);
      return;
    }
  }
  hostRequire(path);
  // Loaded again, it has to call `Component()` again. Runners that keep their own registry ignore this.
  try {
    delete hostRequire.cache?.[hostRequire.resolve(path)];
  } catch {
    // A registry that cannot be written to.
  }
}

function isNodeRequire(require: NodeJS.Require): boolean {
  return (
    typeof require.extensions === 'object' &&
    typeof require.extensions?.['.js'] === 'function' &&
    !('requireActual' in require) &&
    !('jest' in globalThis) &&
    process.env.JEST_WORKER_ID === undefined
  );
}

function isModule(file: string): boolean {
  return /^\s*(import\b(?!\s*\()|export\b)/m.test(readFileSync(file, 'utf8'));
}

/** Modules that were run here, by file. */
const modules = new Map<string, { exports: unknown }>();

function runTransformed(file: string): unknown {
  const { code } = loadEsbuild().transformSync(readFileSync(file, 'utf8'), {
    loader: file.endsWith('.ts') ? 'ts' : 'js',
    format: 'cjs',
    target: 'es2022',
    sourcefile: file,
    sourcemap: 'inline',
  });
  const module = { exports: {} as unknown };
  modules.set(file, module);
  const nodeRequire = createRequire(file);
  const require = (request: string): unknown => {
    const base = request.startsWith('.') ? `${dirname(file)}/${request}` : undefined;
    const source =
      base === undefined ? undefined : ['', '.js', '.ts', '/index.js', '/index.ts'].map((end) => base + end).find(isScript);
    if (source === undefined || !(source.endsWith('.ts') || isModule(source))) return nodeRequire(request);
    const known = modules.get(createRequire(file).resolve(source));
    return known === undefined ? runTransformed(createRequire(file).resolve(source)) : known.exports;
  };
  new Function('require', 'module', 'exports', '__filename', '__dirname', code)(
    require,
    module,
    module.exports,
    file,
    dirname(file),
  );
  return module.exports;
}

/** Only when it is needed: it does not load in the realms of some runners, which transform scripts themselves. */
function loadEsbuild(): typeof Esbuild {
  try {
    return hostRequire('esbuild') as typeof Esbuild;
  } catch {
    throw new DinghyError('SIMULATE_PREPROCESSOR_MISSING', { name: 'esbuild' });
  }
}

function isScript(path: string): boolean {
  return /\.(js|ts)$/.test(path) && existsSync(path);
}
