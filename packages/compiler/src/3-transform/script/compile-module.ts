// One file to one module function. Source that cannot be parsed becomes a module that throws that error when it is
// required, so that the rest of the app runs.

import { explainJsonError } from '../../1-parse/json.ts';
import { findTooDeep, NESTING_MAX } from '../../1-parse/measure-nesting.ts';
import type { AppSource } from '../../2-analyze/analyze-app.ts';
import type { Resolution, Resolver } from '../../2-analyze/resolve/resolver.ts';
import { createDiagnostic, type DiagnosticPlace } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TransformScript } from './esbuild-transform.ts';
import { type FoundRequires, findRequires, type RequiredId } from './find-requires.ts';
import { findFirstFault } from './first-fault.ts';
import { SEQUENCE_LENGTH_MAX } from './long-sequence.ts';
import { type ApiMentions, findMisspeltApis } from './misspelt-apis.ts';
import { findMisspeltLifecycles, type MisspeltLifecycle } from './misspelt-lifecycles.ts';
import { ModuleSyntaxError, parseModule } from './module-tree.ts';
import { openExports } from './open-exports.ts';
import { type Replacement, shiftMap } from './shift-map.ts';

/** A module as it goes into logic.js. */
export interface CompiledModule {
  /** App path with extension: what `require` knows it by. */
  readonly id: string;
  /** Body of the module function. */
  readonly code: string;
  /** JSON text of a source map of `code`, where one is wanted. */
  readonly map?: string;
}

export interface CompileModuleInput {
  readonly resolver: Resolver;
  readonly transformScript: TransformScript;
  readonly minify: boolean;
  readonly sourceMaps: boolean;
}

export interface ModuleOutcome {
  readonly file: string;
  readonly module: CompiledModule;
  /** Files of the modules that it requires. */
  readonly requires: readonly string[];
  /** Those of them that must be there when they are required. */
  readonly firm: readonly { readonly id: string; readonly path: string }[];
  readonly dynamicPrefixes: readonly string[];
  readonly apis: ApiMentions;
  readonly lifecycles: readonly MisspeltLifecycle[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Which package a file is in, and what each package is. */
export type PackageTable = Pick<AppSource, 'packages' | 'packageOf'>;

const NO_APIS: ApiMentions = { misspelt: [], own: [] };

/** The id of the module that a file becomes. TypeScript files become `.js` modules. */
export function toModuleId(file: string): string {
  return file.replace(/\.ts$/, '.js');
}

export async function compileModule(file: string, source: string, input: CompileModuleInput): Promise<ModuleOutcome> {
  if (file.endsWith('.json')) return compileJson(file, source);
  const language = file.endsWith('.ts') ? 'ts' : 'js';
  const tooDeep = findTooDeep(source, language);
  if (tooDeep !== undefined) return createTooDeep(file, source, tooDeep);
  const fault = findFirstFault(source, language);
  if (fault?.kind === 'syntax') return createThrowing(file, source, fault.reason, fault.offset);
  if (fault?.kind === 'sequence') return createTooLong(file, source, fault.offset);
  const result = await input.transformScript({
    file,
    source,
    language,
    minify: input.minify,
    sourceMap: input.sourceMaps,
  });
  if (!result.ok) return createThrowing(file, source, result.reason, result.offset);
  try {
    const found = findRequires(result.code, parseModule(result.code));
    return rewriteRequires(file, source, result, found, input.resolver);
  } catch (error) {
    if (!(error instanceof ModuleSyntaxError)) throw error;
    return createThrowing(file, source, error.message, guessOffset(source, result.code, error.offset));
  }
}

function compileJson(file: string, source: string): ModuleOutcome {
  const none = { file, requires: [], firm: [], dynamicPrefixes: [], apis: NO_APIS, lifecycles: [], diagnostics: [] };
  try {
    const text = JSON.stringify(JSON.parse(source.trim() === '' ? '{}' : source));
    // As a literal, a `__proto__` member would set the prototype.
    const value = text.includes('"__proto__"') ? `JSON.parse(${JSON.stringify(text)})` : text;
    return { ...none, module: { id: file, code: `module.exports = ${value};` } };
  } catch (error) {
    const { reason, offset } = explainJsonError(source, error);
    return createThrowing(file, source, reason, offset);
  }
}

function createThrowing(file: string, source: string, reason: string, start: number): ModuleOutcome {
  return throwing(createDiagnostic('SCRIPT_SYNTAX', { reason: lowerFirst(reason) }, { file, source, start }), reason);
}

function createTooDeep(file: string, source: string, start: number): ModuleOutcome {
  const diagnostic = createDiagnostic('SCRIPT_NESTING_TOO_DEEP', { limit: NESTING_MAX }, { file, source, start });
  return throwing(diagnostic, diagnostic.message);
}

function createTooLong(file: string, source: string, start: number): ModuleOutcome {
  const diagnostic = createDiagnostic('SCRIPT_SEQUENCE_TOO_LONG', { limit: SEQUENCE_LENGTH_MAX }, { file, source, start });
  return throwing(diagnostic, diagnostic.message);
}

/** In place of a module that cannot run. */
function throwing(diagnostic: Diagnostic, reason: string): ModuleOutcome {
  const { file } = diagnostic;
  const line = diagnostic.range?.start.line ?? 1;
  const code = `throw new SyntaxError(${JSON.stringify(`${file}:${line}: ${reason}`)});`;
  const module = { id: toModuleId(file), code };
  return { file, module, requires: [], firm: [], dynamicPrefixes: [], apis: NO_APIS, lifecycles: [], diagnostics: [diagnostic] };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}

/** esbuild let it pass, so only the output's offset is known: look for the same line in the source. */
function guessOffset(source: string, code: string, offset: number): number {
  const line =
    code
      .slice(code.lastIndexOf('\n', offset - 1) + 1)
      .split('\n', 1)[0]
      ?.trim() ?? '';
  return line === '' ? 0 : Math.max(0, source.indexOf(line));
}

function rewriteRequires(
  file: string,
  source: string,
  { code, map }: { readonly code: string; readonly map?: string },
  { ids, dynamicPrefixes }: FoundRequires,
  resolver: Resolver,
): ModuleOutcome {
  const replacements: Replacement[] = openExports(code);
  const requires: string[] = [];
  const firm: { id: string; path: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const required of ids) {
    const found = resolver.resolveModule(required.id, file);
    if (found.kind === 'found') {
      requires.push(found.path);
      if (!required.guarded && !required.waits) firm.push({ id: required.id, path: found.path });
      replacements.push({ start: required.start, end: required.end, text: JSON.stringify(`/${toModuleId(found.path)}`) });
    } else if (!required.guarded) {
      diagnostics.push(describeMissing(required, found, file, source));
    }
  }
  const module = {
    id: toModuleId(file),
    code: applyReplacements(code, replacements),
    ...(map === undefined ? {} : { map: shiftMap(map, code, replacements) }),
  };
  // Packages from npm are not the author's to correct.
  const isForeign = file.includes('miniprogram_npm/');
  const apis = isForeign ? NO_APIS : findMisspeltApis(code);
  const lifecycles = isForeign ? [] : findMisspeltLifecycles(code);
  return { file, module, requires, firm, dynamicPrefixes, apis, lifecycles, diagnostics };
}

function describeMissing({ id }: RequiredId, resolution: Resolution, file: string, source: string): Diagnostic {
  const place = placeOfId(file, source, id);
  return resolution.kind === 'plugin'
    ? createDiagnostic('SCRIPT_PLUGIN_UNSUPPORTED', { id }, place)
    : createDiagnostic('SCRIPT_MODULE_MISSING', { id, npm: resolution.kind === 'missing' && resolution.npm }, place);
}

/** Where the id stands in the source; the search was in the transformed code. */
function placeOfId(file: string, source: string, id: string): DiagnosticPlace {
  const written = ['"', "'", '`'].map((quote) => quote + id + quote).find((text) => source.includes(text));
  return written === undefined ? { file, source } : placeOfText(file, source, written);
}

/** Modules of packages that may not be there when this one runs. */
export function describeOutOfReach(
  { file, firm }: ModuleOutcome,
  source: string,
  { packages, packageOf }: PackageTable,
): Diagnostic[] {
  const from = packageOf(file);
  const isAlone = packages.some(({ root, independent }) => root === from && independent);
  return firm.flatMap(({ id, path }) => {
    const root = packageOf(path);
    if (root === from || (root === '' && !isAlone)) return [];
    return [createDiagnostic('SCRIPT_MODULE_OUT_OF_REACH', { id, root }, placeOfId(file, source, id))];
  });
}

function placeOfText(file: string, source: string, text: string): DiagnosticPlace {
  const start = source.indexOf(text);
  return start === -1 ? { file, source } : { file, source, start, end: start + text.length };
}

/** `own`: names that the whole app puts on `wx` or asks for. */
export function describeMisspeltApis({ file, apis }: ModuleOutcome, source: string, own: ReadonlySet<string>): Diagnostic[] {
  return apis.misspelt
    .filter(({ name }) => !own.has(name))
    .map((api) => createDiagnostic('SCRIPT_API_UNKNOWN', api, placeOfText(file, source, `wx.${api.name}`)));
}

/** `template`: text of the page's, which may bind an event to such a method. */
export function describeMisspeltLifecycles(
  { file, lifecycles }: ModuleOutcome,
  source: string,
  template: string | undefined,
): Diagnostic[] {
  return lifecycles
    .filter(({ name }) => template?.includes(name) !== true)
    .map((lifecycle) => createDiagnostic('SCRIPT_LIFECYCLE_UNKNOWN', lifecycle, placeOfText(file, source, lifecycle.name)));
}

function applyReplacements(code: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of replacements) {
    parts.push(code.slice(from, start), text);
    from = end;
  }
  parts.push(code.slice(from));
  return parts.join('');
}
