// One script of ours, as browsers get it.

import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { minify as compress } from 'terser';
import { minifySync } from 'vite';
import type { FrameKind } from '../src/web/frames/messages.ts';
import { shortenUnitStyles } from './shorten-styles.ts';

export interface ScriptOptions {
  readonly minify: boolean;
  /** Whose error catalogue it carries: the frames leave wording to the host (docs/decisions/0013-wording-stays-with-the-host.md). */
  readonly realm: FrameKind;
  readonly define?: Record<string, string>;
  readonly plugins?: readonly Plugin[];
}

interface BundledScript {
  readonly code: string;
  /** Absolute paths of the modules that something of is in it. */
  readonly modules: readonly string[];
}

/** A module by its path, or by its text: that one finds its imports from the repository's root. */
export type ScriptEntry = { readonly path: string } | { readonly text: string };

export async function bundleScript(entry: ScriptEntry, options: ScriptOptions): Promise<BundledScript> {
  const { code: bundled, modules } = await bundle(entry, options, 'iife');
  const code = options.minify ? await shorten(bundled) : bundled;
  // Sloppy functions of ours would hand their `this` to whoever reads a stack in the worker (V8's CallSite.getThis).
  return { code: code.startsWith('"use strict";') ? code : `"use strict";${code}`, modules };
}

/** As statements, for the body of a function in a strict script. */
export async function bundleBody(entry: ScriptEntry, options: ScriptOptions): Promise<string> {
  const { code } = await bundle(entry, options, 'esm');
  return options.minify ? shorten(code) : code;
}

const TARGET = 'es2022';

/**
 * Shorter than defined ones, and the same as long as no field overrides an accessor, which the type checker forbids, and nobody
 * looks for a field that has no value yet: it is not there before it is set.
 */
const ASSIGNED_FIELDS = { compilerOptions: { useDefineForClassFields: false } };

/**
 * What esbuild has minified still compresses six per cent better: with functions that are called in one place put there, which
 * only terser does, and with the names that Oxc gives. Whether functions at the head of what they are declared in are worth it
 * is another matter in each script, of half a per cent either way.
 */
async function shorten(script: string): Promise<string> {
  const [hoisted, placed] = await Promise.all([shortenBy(script, true), shortenBy(script, false)]);
  return weightOf(placed) < weightOf(hoisted) ? placed : hoisted;
}

function weightOf(script: string): number {
  return gzipSync(script, { level: 9 }).length;
}

async function shortenBy(script: string, hoistsFunctions: boolean): Promise<string> {
  const inlined = await compress(script, {
    ecma: 2020,
    // Not `reduce_funcs`: it puts functions where they are called, to be made anew by each call. That saves 700 bytes of both
    // frames, and the worker takes twice as long for a list that is set again.
    compress: { toplevel: true, hoist_funs: hoistsFunctions, passes: 3, reduce_funcs: false },
    mangle: false,
  });
  const { code, errors } = minifySync('script.js', inlined.code ?? script, {
    compress: { target: TARGET },
    mangle: { toplevel: true },
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code.trim();
}

/** As a module, readable: what it imports from modules that a plugin leaves out stands in its first lines. */
export async function bundleModule(entry: ScriptEntry, options: Omit<ScriptOptions, 'minify'>): Promise<string> {
  return (await bundle(entry, { ...options, minify: false }, 'esm')).code;
}

/** snabbdom's own way to the DOM is what it uses where it is given none; our renderer always gives it one. */
const withoutDomApi: Plugin = {
  name: 'without-dom-api',
  setup: ({ onLoad }) => onLoad({ filter: /\/snabbdom\/build\/htmldomapi\.js$/ }, () => ({ contents: 'export let htmlDomApi;' })),
};

async function bundle(
  entry: ScriptEntry,
  { minify, realm, define = {}, plugins = [] }: ScriptOptions,
  format: 'iife' | 'esm',
): Promise<BundledScript> {
  const result = await build({
    ...('path' in entry
      ? { entryPoints: [entry.path] }
      : { stdin: { contents: entry.text, resolveDir: import.meta.dirname, loader: 'ts' as const } }),
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: '/',
    format,
    platform: 'browser',
    target: TARGET,
    tsconfigRaw: ASSIGNED_FIELDS,
    charset: 'utf8',
    conditions: ['@dinghy/source', `@dinghy/${realm}-frame`],
    minify,
    define,
    plugins: [withoutDomApi, ...(minify ? [shortenUnitStyles] : []), ...plugins],
    logLevel: 'warning',
    // What link-packs.ts leaves out of a pack is not there for modules of which the pack has nothing either.
    logOverride: { 'import-is-undefined': 'silent' },
  });
  const [inputs] = Object.values(result.metafile.outputs).map((output) => Object.entries(output.inputs));
  return {
    code: result.outputFiles[0]?.text.trim() ?? '',
    modules: (inputs ?? []).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => `/${path}`),
  };
}
