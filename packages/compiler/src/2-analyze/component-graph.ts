// From the pages to every component that can appear on one of them: the units that are compiled. A component nobody
// names is no part of the app.

import { isJsonObject, type JsonFile, parseJsonFile, placeOfMember } from '../1-parse/json.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import {
  analyzeGenerics,
  analyzePlaceholders,
  analyzeUsingComponents,
  type ComponentTable,
  listDeclaredTags,
} from './component-json.ts';
import type { Resolver } from './resolve/resolver.ts';

/** A page or component: its files and what its .json says. */
export interface Unit {
  /** App path without extension. */
  readonly path: string;
  /** Root of the package it is in. */
  readonly root: string;
  readonly isPage: boolean;
  /** `undefined` for a unit without .json, or with one that cannot be read. */
  readonly json: JsonFile | undefined;
  /** Includes the app's own entries. */
  readonly usingComponents: ComponentTable;
  /** Tags that the unit or the app declares, those of components that are not there included. */
  readonly declaredTags: readonly string[];
  readonly componentGenerics: Readonly<Record<string, string | true>>;
  /** Tags to the paths of the components that stand in for theirs, with a leading `/`. */
  readonly componentPlaceholder: Readonly<Record<string, string>>;
  readonly styleIsolation?: string;
}

export interface ComponentGraphInput {
  readonly files: ProjectFiles;
  readonly resolver: Resolver;
  readonly report: Report;
  /** `usingComponents` of app.json, resolved. */
  readonly appComponents: ComponentTable;
  /** Every tag that app.json declares. */
  readonly appTags: readonly string[];
  readonly pages: readonly string[];
  /** Components that the platform itself creates, such as a custom tab bar. */
  readonly extraComponents: readonly string[];
  packageOf(path: string): string;
  /** Whether the package runs without the main one. */
  isIndependent(root: string): boolean;
}

/** Units by path, pages first, each once however many use it. */
export function analyzeComponents(input: ComponentGraphInput): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  const pages = new Set(input.pages);
  const waiting = [...input.pages, ...input.extraComponents, ...Object.values(input.appComponents)];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (units.has(path)) continue;
    const unit = analyzeUnit(path, pages.has(path), input);
    units.set(path, unit);
    waiting.push(...Object.values(unit.usingComponents));
    waiting.push(...Object.values(unit.componentPlaceholder).map((standIn) => standIn.slice(1)));
    waiting.push(...Object.values(unit.componentGenerics).filter((generic) => generic !== true));
  }
  return units;
}

function analyzeUnit(path: string, isPage: boolean, input: ComponentGraphInput): Unit {
  const { files, resolver, report } = input;
  const file = `${path}.json`;
  const source = files.readText(file);
  const json = source === undefined ? undefined : parseJsonFile(file, source, report);
  const using = { ...input.appComponents, ...analyzeUsingComponents(json, resolver, report) };
  const root = input.packageOf(path);
  const unit: Unit = {
    path,
    root,
    isPage,
    json,
    usingComponents: using,
    declaredTags: [...input.appTags, ...listDeclaredTags(json)],
    componentGenerics: analyzeGenerics(json, resolver, report),
    componentPlaceholder: analyzePlaceholders(json, using, root),
    ...readStyleIsolation(json),
  };
  reportForeignComponents(unit, input);
  if (!isPage && json !== undefined && json.value.component !== true) {
    report(createDiagnostic('COMPONENT_NOT_DECLARED', { path }, { file }));
  }
  return unit;
}

function readStyleIsolation(json: JsonFile | undefined): { styleIsolation?: string } {
  const value = json?.value.styleIsolation;
  return typeof value === 'string' ? { styleIsolation: value } : {};
}

/** Components of another package need a placeholder until that package is there. */
function reportForeignComponents(unit: Unit, { report, packageOf, isIndependent }: ComponentGraphInput): void {
  const { json } = unit;
  if (json === undefined || !isJsonObject(json.value.usingComponents)) return;
  for (const tag of Object.keys(json.value.usingComponents)) {
    const path = unit.usingComponents[tag];
    if (path === undefined || Object.hasOwn(unit.componentPlaceholder, tag)) continue;
    const root = packageOf(path);
    if (root === unit.root || (root === '' && !isIndependent(unit.root))) continue;
    report(createDiagnostic('COMPONENT_FROM_OTHER_SUBPACKAGE', { tag, root }, placeOfMember(json, ['usingComponents', tag])));
  }
}
