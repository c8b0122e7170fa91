// project.config.json, with project.private.config.json over it: where the app is and what is not part of it.

import { isAppId } from '@dinghy/package-format';
import picomatch from 'picomatch';
import { isJsonObject, type JsonObject, parseJsonFile } from '../1-parse/json.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../project/path.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import { STYLE_LANGUAGES, type StyleLanguage } from './resolve/resolver.ts';

export interface ProjectConfig {
  readonly appId: string;
  /** Folder of app.json, from the project root; '' is the root itself. */
  readonly appRoot: string;
  /** `.ts` sources go before `.js` files of the same name. */
  readonly prefersTypeScript: boolean;
  /** Languages of `useCompilerPlugins` whose stylesheets go before `.wxss` files of the same name. */
  readonly preferredStyles: readonly StyleLanguage[];
  readonly minifies: boolean;
  /** All of `setting`, for what has no member here. */
  readonly setting: JsonObject;
  /** Whether `packOptions` leaves a file out. The path counts from `appRoot`. */
  ignores(path: string): boolean;
}

/** What the developer tools use for a project without an id of its own. */
const TOURIST_APP_ID = 'touristappid';

export function analyzeProjectConfig(files: ProjectFiles, report: Report): ProjectConfig {
  const shared = readConfig(files, 'project.config.json', report);
  const config = { ...shared, ...readConfig(files, 'project.private.config.json', report) };
  const setting: JsonObject = { ...asObject(shared.setting), ...asObject(config.setting) };
  const plugins: readonly unknown[] = Array.isArray(setting.useCompilerPlugins) ? setting.useCompilerPlugins : [];
  return {
    appId: readAppId(config.appid, report),
    appRoot: findAppRoot(files, [config.miniprogramRoot, config.srcMiniprogramRoot], report),
    prefersTypeScript: plugins.includes('typescript'),
    // The plugin `sass` stands for both of its spellings.
    preferredStyles: STYLE_LANGUAGES.filter((language) => plugins.includes(language === 'scss' ? 'sass' : language)),
    minifies: setting.minified !== false,
    setting,
    ignores: createIgnoreRule(asObject(config.packOptions), report),
  };
}

function readAppId(written: unknown, report: Report): string {
  if (typeof written === 'string' && isAppId(written)) return written;
  if (written !== undefined && written !== '') {
    const expected = 'an app id: letters, digits, `.`, `_`, `-`';
    report(createDiagnostic('PROJECT_FIELD_INVALID', { field: 'appid', expected }, { file: 'project.config.json' }));
  }
  return TOURIST_APP_ID;
}

function readConfig(files: ProjectFiles, path: string, report: Report): JsonObject {
  const source = files.readText(path);
  return source === undefined ? {} : (parseJsonFile(path, source, report)?.value ?? {});
}

function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The first folder that has an app.json; else the first that is named, for the finding that it is missing. */
function findAppRoot(files: ProjectFiles, named: readonly unknown[], report: Report): string {
  const roots: string[] = [];
  for (const value of named) {
    if (typeof value !== 'string') continue;
    const root = joinPath('', value);
    if (root !== undefined) roots.push(root);
    else {
      const problem = 'it leads out of the project';
      report(createDiagnostic('PROJECT_PATH_REFUSED', { path: value, problem }, { file: 'project.config.json' }));
    }
  }
  const candidates = [...roots, ''];
  return candidates.find((root) => files.has(root === '' ? 'app.json' : `${root}/app.json`)) ?? candidates[0] ?? '';
}

type PathTest = (path: string) => boolean;

/** `packOptions`: what `include` names is kept even where `ignore` names it too. */
function createIgnoreRule(options: JsonObject, report: Report): PathTest {
  const ignored = toPathTests(options.ignore, report);
  const included = toPathTests(options.include, report);
  return (path) => ignored.some((test) => test(path)) && !included.some((test) => test(path));
}

function toPathTests(rules: unknown, report: Report): PathTest[] {
  return (Array.isArray(rules) ? rules.filter(isJsonObject) : []).flatMap((rule) => {
    const test = toPathTest(rule);
    if (test !== undefined) return [test];
    const expected = 'rules with a `type` of folder, file, suffix, prefix, regexp or glob and a `value`';
    report(createDiagnostic('PROJECT_FIELD_INVALID', { field: 'packOptions', expected }, { file: 'project.config.json' }));
    return [];
  });
}

/** Paths count from the app's folder, and case does not count, as on the platform. `undefined` for a rule that is none. */
function toPathTest({ type, value }: JsonObject): PathTest | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const path = (joinPath('', value) ?? '').toLowerCase();
  const text = value.toLowerCase();
  switch (type) {
    case 'folder':
      return (file) => path !== '' && file.toLowerCase().startsWith(`${path}/`);
    case 'file':
      return (file) => file.toLowerCase() === path;
    case 'suffix':
      return (file) => file.toLowerCase().endsWith(text);
    case 'prefix':
      return (file) => toFileName(file).startsWith(text) || (path !== '' && file.toLowerCase().startsWith(path));
    case 'glob':
      return picomatch(path, { dot: true, nocase: true });
    case 'regexp':
      return toRegExpTest(value);
    default:
      return undefined;
  }
}

function toFileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).toLowerCase();
}

function toRegExpTest(source: string): PathTest | undefined {
  try {
    const pattern = new RegExp(source, 'i');
    return (file) => pattern.test(file);
  } catch {
    return undefined;
  }
}
