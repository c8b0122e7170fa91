import type { TabBarConfig, TabBarItem } from '@dinghy/package-format';
import { isJsonObject, type JsonFile, type JsonObject, placeInJson } from '../1-parse/json.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../project/path.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import { normalizePagePath } from './app-json.ts';
import { acceptColour, acceptFlag, acceptOneOf, type FieldContext, readField, type Theme } from './json-field.ts';

export interface TabBarInput {
  readonly app: JsonFile;
  readonly theme: Theme;
  readonly files: ProjectFiles;
  /** Pages of the main package that are there. */
  readonly pages: ReadonlySet<string>;
  readonly report: Report;
}

/** `undefined` where the app has no tab bar, or none of its tabs leads anywhere. */
export function analyzeTabBar(input: TabBarInput): TabBarConfig | undefined {
  const fields = input.app.value.tabBar;
  if (!isJsonObject(fields)) return undefined;
  const context: FieldContext = { json: input.app, member: 'tabBar', theme: input.theme, report: input.report };
  const list = (Array.isArray(fields.list) ? fields.list : []).filter(isJsonObject).flatMap((item) => readItem(input, item));
  if (list.length === 0) return undefined;
  const colour = (name: string) => readField(context, fields, name, 'a colour', acceptColour);
  return {
    color: colour('color') ?? '#7a7e83',
    selectedColor: colour('selectedColor') ?? '#07c160',
    backgroundColor: colour('backgroundColor') ?? '#ffffff',
    borderStyle: readField(context, fields, 'borderStyle', 'one of black, white', acceptOneOf(['black', 'white'])) ?? 'black',
    position: readField(context, fields, 'position', 'one of bottom, top', acceptOneOf(['bottom', 'top'])) ?? 'bottom',
    custom: readField(context, fields, 'custom', 'true or false', acceptFlag) ?? false,
    list,
  };
}

function readItem(input: TabBarInput, item: JsonObject): TabBarItem[] {
  const written = typeof item.pagePath === 'string' ? item.pagePath : '';
  const pagePath = normalizePagePath('', written);
  if (pagePath === undefined || !input.pages.has(pagePath)) {
    const reason = `${JSON.stringify(written)} is not a page of the main package`;
    input.report(createDiagnostic('PROJECT_TAB_BAR_INVALID', { reason }, placeInJson(input.app, written)));
    return [];
  }
  return [
    {
      pagePath,
      text: typeof item.text === 'string' ? item.text : '',
      ...readIcon(input, item, 'iconPath'),
      ...readIcon(input, item, 'selectedIconPath'),
    },
  ];
}

function readIcon<Name extends string>(input: TabBarInput, item: JsonObject, name: Name): { [Key in Name]?: string } {
  const named = item[name];
  const written = typeof named === 'string' && named.startsWith('@') ? input.theme[named.slice(1)] : named;
  if (typeof written !== 'string' || written === '') return {};
  const path = joinPath('', written);
  if (path !== undefined && input.files.has(path)) return { [name]: path } as { [Key in Name]?: string };
  const reason = `the picture ${JSON.stringify(written)} is not in the project`;
  input.report(createDiagnostic('PROJECT_TAB_BAR_INVALID', { reason }, placeInJson(input.app, String(named))));
  return {};
}
