// i18n/<language>.json: the texts of a package by language (PKG-07). A file holds one object, keys to texts, nested as its
// author likes; a key in an outer object and one in an inner are joined by a dot where a page asks for a text.

import { isJsonObject, type JsonObject } from '../../../1-parse/json.ts';
import { createDiagnostic } from '../../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../../project-files.ts';

/** Language tag, as it is usually written, to its texts. */
export type LanguageTables = ReadonlyMap<string, JsonObject>;

/** What quick apps call the file for all other languages. As a language tag it would be one of eight letters. */
export const DEFAULTS = 'defaults';

/** Deeper than any author nests, and shallow enough for whoever walks through it by recursion. */
const DEPTH_MAX = 32;

export function readLanguageTables(files: ProjectFiles, report: Report): LanguageTables {
  const tables = new Map<string, JsonObject>();
  for (const path of files.paths) {
    const name = /^i18n\/([^/]+)\.json$/.exec(path)?.[1];
    if (name === undefined) continue;
    const language = name === DEFAULTS ? DEFAULTS : toLanguage(name);
    const table = parseTable(files.readText(path) ?? '');
    if (language !== undefined && typeof table !== 'string') tables.set(language, table);
    else {
      const problem = `${path} ${language === undefined ? 'is not called after a language' : table}`;
      report(createDiagnostic('MINIAPP_PACKAGE_IGNORED', { rule: 'PKG-07', problem }, { file: path }));
    }
  }
  return tables;
}

/** A tag of BCP 47 in its usual form. */
export function toLanguage(written: unknown): string | undefined {
  try {
    return typeof written === 'string' ? Intl.getCanonicalLocales(written)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** @returns what is wrong with it, as a text, where something is */
function parseTable(source: string): JsonObject | string {
  try {
    const table: unknown = JSON.parse(source);
    if (!isJsonObject(table)) return 'is no object of texts';
    return isDeeperThan(table, DEPTH_MAX) ? `is nested deeper than ${DEPTH_MAX}` : table;
  } catch {
    return 'is not JSON';
  }
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}

/** The text of a key such as `message.title`. */
export function findText(table: JsonObject | undefined, key: string): string | undefined {
  let found: unknown = table;
  for (const name of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as JsonObject)[name];
  }
  return typeof found === 'string' ? found : undefined;
}

/** The language for users of languages that there are no texts for: the manifest's, the file for all others, else the first. */
export function fallbackLanguage(tables: LanguageTables, lang: string | undefined): string | undefined {
  const languages = [...tables.keys()];
  const ofManifest = languages.find((language) => language === lang);
  return ofManifest ?? languages.find((language) => language === DEFAULTS) ?? languages[0];
}
