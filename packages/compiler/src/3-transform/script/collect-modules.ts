// From the entries (app.js, the scripts of pages and components) to every module they can require, each transformed
// once. Ids that are known here are written out in full, so that running them needs no search.

import type { AppSource } from '../../2-analyze/analyze-app.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { type BuildCache, remember } from '../../project/build-cache.ts';
import { folderOf, joinPath } from '../../project/path.ts';
import type { FileLookup, ProjectFiles } from '../../project/project-files.ts';
import {
  type CompiledModule,
  type CompileModuleInput,
  compileModule,
  describeMisspeltApis,
  describeMisspeltLifecycles,
  describeOutOfReach,
  type ModuleOutcome,
  toModuleId,
} from './compile-module.ts';

export interface ModuleGraphInput extends Omit<CompileModuleInput, 'resolver'> {
  readonly files: ProjectFiles;
  readonly app: Pick<AppSource, 'resolverOf' | 'resolverSettings' | 'packages' | 'packageOf'>;
  readonly cache: BuildCache | undefined;
  readonly report: Report;
  /** Paths of script files. */
  readonly entries: readonly string[];
}

/** In code-unit order of their ids. */
export async function collectModules(input: ModuleGraphInput): Promise<CompiledModule[]> {
  const seen = new Set<string>();
  const claim = (files: readonly string[]): string[] =>
    files.filter((file) => !seen.has(toModuleId(file)) && seen.add(toModuleId(file)));
  const known = await collectReachable(claim(input.entries), claim, input);
  const ownApis = new Set(known.flatMap(({ apis }) => apis.own));
  for (const outcome of known) {
    outcome.diagnostics.forEach(input.report);
    const source = input.files.readText(outcome.file) ?? '';
    describeMisspeltApis(outcome, source, ownApis).forEach(input.report);
    if (outcome.lifecycles.length > 0) {
      const template = input.files.readText(outcome.file.replace(/\.[jt]s$/, '.wxml'));
      describeMisspeltLifecycles(outcome, source, template).forEach(input.report);
    }
    describeOutOfReach(outcome, source, input.app).forEach(input.report);
  }
  // Of what an unknown id may mean, most is never required, so findings there would be noise.
  const possible = await collectReachable(claim(listCandidates(known, input.files)), claim, input);
  return [...known, ...possible].map(({ module }) => module).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A wave at a time: its transforms run together, and the order of results does not depend on their speed. */
async function collectReachable(
  entries: readonly string[],
  claim: (files: readonly string[]) => string[],
  input: ModuleGraphInput,
): Promise<ModuleOutcome[]> {
  const all: ModuleOutcome[] = [];
  for (let wave = entries; wave.length > 0; ) {
    const outcomes = await Promise.all(wave.map((file) => compileOnce(file, input)));
    all.push(...outcomes);
    wave = claim(outcomes.flatMap(({ requires }) => requires));
  }
  return all;
}

function compileOnce(file: string, input: ModuleGraphInput): Promise<ModuleOutcome> {
  const { app, files, transformScript, minify, sourceMaps, cache } = input;
  const world: FileLookup = { has: files.has, readText: files.readText };
  const settings = [app.resolverSettings, transformScript, minify, sourceMaps];
  return remember(cache, `module ${file}`, settings, world, ({ has, readText }) =>
    compileModule(file, readText(file) ?? '', { resolver: app.resolverOf({ has }), transformScript, minify, sourceMaps }),
  );
}

/**
 * Files that computed ids may mean: those under the known beginning of an id. Where nothing of the id is known, all
 * scripts of the app's own; packages from npm probe for loaders that are not there, so they bring in nothing.
 */
function listCandidates(outcomes: readonly ModuleOutcome[], files: ProjectFiles): string[] {
  const isScript = (path: string): boolean => /\.(?:js|ts)$/.test(path) && !path.endsWith('.d.ts');
  const scripts = files.paths.filter((path) => isScript(path) && !path.includes('miniprogram_npm/'));
  const candidates = new Set<string>();
  for (const { file, dynamicPrefixes } of outcomes) {
    for (const prefix of dynamicPrefixes) {
      const isKnown = /^\.{0,2}\//.test(prefix);
      if (!isKnown && file.includes('miniprogram_npm/')) continue;
      const start = isKnown ? toPathPrefix(folderOf(file), prefix) : '';
      for (const path of scripts) if (start !== undefined && path.startsWith(start)) candidates.add(path);
    }
  }
  return [...candidates];
}

/** `./lang/` from `a` is `a/lang/`; `./la` is `a/la`. */
function toPathPrefix(folder: string, prefix: string): string | undefined {
  const path = joinPath(folder, prefix);
  return path === undefined || path === '' ? path : path + (prefix.endsWith('/') ? '/' : '');
}
