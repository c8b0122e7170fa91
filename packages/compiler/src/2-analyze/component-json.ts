// What a page's or component's .json says about other components.

import { isJsonObject, type JsonFile, placeInJson } from '../1-parse/json.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Resolver } from './resolve/resolver.ts';
import { findStandIn } from './stand-ins.ts';

/** Tags to component paths, as far as the components are there. */
export type ComponentTable = Readonly<Record<string, string>>;

/** `usingComponents` of a .json file. */
export function analyzeUsingComponents(json: JsonFile | undefined, resolver: Resolver, report: Report): ComponentTable {
  const table: Record<string, string> = {};
  if (json === undefined || !isJsonObject(json.value.usingComponents)) return table;
  for (const [tag, written] of Object.entries(json.value.usingComponents)) {
    if (typeof written !== 'string' || tag === '__proto__') continue;
    const path = resolveTag(tag, written, json, resolver, report);
    if (path !== undefined) table[tag] = path;
  }
  return table;
}

/** Every tag of `usingComponents`, whether its component is there or not. */
export function listDeclaredTags(json: JsonFile | undefined): readonly string[] {
  return isJsonObject(json?.value.usingComponents) ? Object.keys(json.value.usingComponents) : [];
}

/** `componentGenerics`: name to the path of its default component, or `true` where it has none. */
export function analyzeGenerics(
  json: JsonFile | undefined,
  resolver: Resolver,
  report: Report,
): Readonly<Record<string, string | true>> {
  const table: Record<string, string | true> = {};
  if (json === undefined || !isJsonObject(json.value.componentGenerics)) return table;
  for (const [name, written] of Object.entries(json.value.componentGenerics)) {
    if (name === '__proto__') continue;
    const fallback = isJsonObject(written) && typeof written.default === 'string' ? written.default : undefined;
    table[name] = (fallback === undefined ? undefined : resolveTag(name, fallback, json, resolver, report)) ?? true;
  }
  return table;
}

/** `componentPlaceholder`: tag to what stands in for it until it is there, as the path of a component with a leading `/`. */
export function analyzePlaceholders(
  json: JsonFile | undefined,
  using: ComponentTable,
  root: string,
): Readonly<Record<string, string>> {
  const table: Record<string, string> = {};
  if (json === undefined || !isJsonObject(json.value.componentPlaceholder)) return table;
  for (const [tag, standIn] of Object.entries(json.value.componentPlaceholder)) {
    if (typeof standIn !== 'string' || tag === '__proto__') continue;
    // Where what it names is not there, either, the tag waits all the same.
    const path = (Object.hasOwn(using, standIn) ? using[standIn] : undefined) ?? findStandIn(root, standIn);
    table[tag] = `/${path ?? findStandIn(root, 'view')}`;
  }
  return table;
}

function resolveTag(tag: string, written: string, json: JsonFile, resolver: Resolver, report: Report): string | undefined {
  const found = resolver.resolveComponent(written, json.file);
  if (found.kind === 'found') return found.path;
  const place = placeInJson(json, written);
  report(
    found.kind === 'plugin'
      ? createDiagnostic('COMPONENT_PLUGIN_UNSUPPORTED', { tag, path: written }, place)
      : createDiagnostic('COMPONENT_MISSING', { tag, path: written, npm: found.npm }, place),
  );
  return undefined;
}
