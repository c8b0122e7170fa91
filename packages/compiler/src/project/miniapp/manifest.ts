// manifest.json of a MiniApp, as the specification processes it: an optional member of the wrong kind is left out and said,
// a required one makes the package invalid. Members of others are kept as they are.

import { isColour } from '@dinghy/package-format';
import { isJsonObject, type JsonFile, type JsonObject, placeInJson } from '../../1-parse/json.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { createFindingLimit } from '../../diagnostics/finding-limit.ts';
import { toLanguage } from './language/language-tables.ts';

export interface MiniAppManifest {
  readonly appId: string;
  readonly name: string;
  readonly shortName?: string;
  readonly description?: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  readonly lang?: string;
  readonly icons: readonly { readonly src: string; readonly sizes?: string; readonly label?: string }[];
  readonly version: { readonly code: number; readonly name: string };
  readonly platformVersion: { readonly minCode: number; readonly targetCode?: number; readonly releaseType?: string };
  readonly colorScheme?: 'auto' | 'light' | 'dark';
  readonly deviceTypes?: readonly string[];
  /** As written, those that are texts. */
  readonly pages: readonly string[];
  readonly permissions: readonly { readonly name: string; readonly reason?: string }[];
  readonly widgets: readonly { readonly name: string; readonly path: string; readonly minCode: number }[];
  readonly window: MiniAppWindow;
  /** Language to what differs in it from the members above, which are in the package's own. */
  readonly localized?: Readonly<Record<string, LocalizedMembers>>;
}

/** The members that the specification calls localizable. */
export interface LocalizedMembers {
  readonly name?: string;
  readonly shortName?: string;
  readonly description?: string;
  readonly navigationBarTitleText?: string;
  /** In the order of the manifest's. */
  readonly widgetNames?: readonly string[];
}

export interface MiniAppWindow {
  readonly autoDesignWidth: boolean;
  readonly backgroundColor: string;
  readonly backgroundTextStyle: 'light' | 'dark';
  /** What the manifest says; 750 where it says nothing, and then it is not applied to lengths. */
  readonly designWidth: number;
  readonly enablePullDownRefresh: boolean;
  readonly fullscreen: boolean;
  readonly navigationBarBackgroundColor: string;
  readonly navigationBarTextStyle: 'white' | 'black';
  readonly navigationBarTitleText: string;
  readonly navigationStyle: 'default' | 'custom';
  readonly onReachBottomDistance: number;
  readonly orientation: 'portrait' | 'landscape';
}

type Read<Value> = (value: unknown) => Value | undefined;

const text: Read<string> = (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const count: Read<number> = (value) => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined);
const object: Read<JsonObject> = (value) => (isJsonObject(value) ? value : undefined);
const colour: Read<string> = (value) => (typeof value === 'string' && isColour(value) ? value : undefined);
const list: Read<readonly unknown[]> = (value) => (Array.isArray(value) ? value : undefined);

function oneOf<const Name extends string>(...names: readonly Name[]): Read<Name> {
  return (value) => names.find((name) => name === value);
}

/** `undefined` where a required member is missing; that has been reported then, with everything else. */
export function decodeMiniAppManifest(json: JsonFile, report: Report): MiniAppManifest | undefined {
  const reader = createReader(json, report);
  const { required, optional, items } = reader;
  const root = json.value;

  // In the order of the specification: first what Web App Manifests have, then the rest.
  const dir = optional(root, 'dir', 'MNF-14', 'one of ltr, rtl, auto', oneOf('ltr', 'rtl', 'auto')) ?? 'auto';
  const lang = optional(root, 'lang', 'MNF-15', 'a language tag', toLanguage);
  const name = required(root, 'name', 'MNF-07', 'a text', text);
  const shortName = optional(root, 'short_name', 'MNF-16', 'a text', text);
  const icons = items(root, 'icons', 'MNF-02', 'an icon with a `src`', readIcon);
  if (icons.length === 0) reader.fail('icons', 'MNF-08', 'a list with at least one icon that has a `src`');
  const appId = required(root, 'app_id', 'MNF-09', 'a text', text);
  const colorScheme = optional(root, 'color_scheme', 'MNF-20', 'one of auto, light, dark', oneOf('auto', 'light', 'dark'));
  const description = optional(root, 'description', 'MNF-17', 'a text', (value) =>
    typeof value === 'string' ? value : undefined,
  );
  const deviceTypes = optional(root, 'device_type', 'MNF-21', 'a list of texts', readTexts);
  const pages = required(root, 'pages', Array.isArray(root.pages) ? 'MNF-23' : 'MNF-10', 'a list of paths', readTexts);
  const platformVersion = required(root, 'platform_version', 'MNF-11', 'an object with a number `min_code`', (value) =>
    readPlatformVersion(value, reader),
  );
  const permissions = items(root, 'req_permissions', 'MNF-29', 'a permission with a `name`', (value) =>
    readPermission(value, reader),
  );
  const version = required(root, 'version', 'MNF-12', 'an object with `code` and `name`', readVersion);
  const minCode = platformVersion?.minCode ?? 0;
  const widgets = items(root, 'widgets', 'MNF-03', 'a widget with `name` and `path`', (value) => readWidget(value, minCode));
  const window = readWindow(object(root.window) ?? {}, name ?? '', reader);

  if (name === undefined || appId === undefined || pages === undefined || icons.length === 0) return undefined;
  if (platformVersion === undefined || version === undefined) return undefined;
  return {
    appId,
    name,
    dir,
    icons,
    version,
    platformVersion,
    pages,
    permissions,
    widgets,
    window,
    ...given({ shortName, description, lang, colorScheme, deviceTypes }),
  };
}

interface Reader {
  required<Value>(from: JsonObject, member: string, rule: string, expected: string, read: Read<Value>): Value | undefined;
  optional<Value>(from: JsonObject, member: string, rule: string, expected: string, read: Read<Value>): Value | undefined;
  /** The items of a list that can be read; the others are left out. */
  items<Value>(from: JsonObject, member: string, rule: string, expected: string, read: Read<Value>): Value[];
  fail(member: string, rule: string, expected: string): void;
}

function createReader(json: JsonFile, report: Report): Reader {
  // Finding the place of a member takes as long as the manifest is.
  const isWorthMaking = createFindingLimit();
  const say =
    (code: 'MINIAPP_MANIFEST_IGNORED' | 'MINIAPP_MANIFEST_INVALID') =>
    (member: string, rule: string, expected: string): void => {
      if (isWorthMaking(json.file, code)) report(createDiagnostic(code, { rule, member, expected }, placeInJson(json, member)));
    };
  const ignore = say('MINIAPP_MANIFEST_IGNORED');
  const fail = say('MINIAPP_MANIFEST_INVALID');
  return {
    fail,
    required(from, member, rule, expected, read) {
      const value = read(from[member]);
      if (value === undefined) fail(member, rule, expected);
      return value;
    },
    optional(from, member, rule, expected, read) {
      if (from[member] === undefined) return undefined;
      const value = read(from[member]);
      if (value === undefined) ignore(member, rule, expected);
      return value;
    },
    items(from, member, rule, expected, read) {
      const written = list(from[member]);
      if (written === undefined && from[member] !== undefined) ignore(member, rule, 'a list');
      return (written ?? []).flatMap((item) => {
        const value = read(item);
        if (value === undefined) ignore(member, rule, expected);
        return value === undefined ? [] : [value];
      });
    },
  };
}

const readTexts: Read<readonly string[]> = (value) =>
  list(value)?.every((item) => typeof item === 'string') === true ? (value as string[]) : undefined;

const readIcon: Read<MiniAppManifest['icons'][number]> = (value) => {
  const icon = object(value);
  const src = text(icon?.src);
  return src === undefined ? undefined : { src, ...given({ sizes: text(icon?.sizes), label: text(icon?.label) }) };
};

function readPlatformVersion(value: unknown, { optional }: Reader): MiniAppManifest['platformVersion'] | undefined {
  const written = object(value);
  const minCode = count(written?.min_code);
  if (written === undefined || minCode === undefined) return undefined;
  const targetCode = optional(written, 'target_code', 'MNF-27', 'a number', count);
  const releaseType = optional(written, 'release_type', 'MNF-28', 'a text', text);
  return { minCode: Math.floor(minCode), ...given({ targetCode, releaseType }) };
}

function readPermission(value: unknown, { optional }: Reader): MiniAppManifest['permissions'][number] | undefined {
  const written = object(value);
  const name = text(written?.name);
  if (written === undefined || name === undefined) return undefined;
  return { name, ...given({ reason: optional(written, 'reason', 'MNF-30', 'a text', text) }) };
}

/** A code that is no number above zero counts as 1; one that is not there makes the version invalid. */
const readVersion: Read<MiniAppManifest['version']> = (value) => {
  const written = object(value);
  const name = text(written?.name);
  if (written?.code === undefined || name === undefined) return undefined;
  const code = count(written.code) ?? 1;
  return { code: code > 0 ? code : 1, name };
};

function readWidget(value: unknown, platformMinCode: number): MiniAppManifest['widgets'][number] | undefined {
  const written = object(value);
  const name = text(written?.name);
  const path = text(written?.path);
  if (name === undefined || path === undefined) return undefined;
  // The specification's example has a text here.
  return { name, path, minCode: count(Number(written?.min_code ?? Number.NaN)) ?? platformMinCode };
}

function readWindow(fields: JsonObject, title: string, { optional }: Reader): MiniAppWindow {
  const read = <Value>(member: string, expected: string, accept: Read<Value>, fallback: Value): Value =>
    optional(fields, member, accept === (count as Read<unknown>) ? 'MNF-36' : 'MNF-35', expected, accept) ?? fallback;
  return {
    autoDesignWidth: read('auto_design_width', 'true or false', flag, false),
    backgroundColor: read('background_color', 'a colour', colour, '#ffffff'),
    backgroundTextStyle: read('background_text_style', 'one of light, dark', oneOf('light', 'dark'), 'dark'),
    designWidth: read('design_width', 'a number', count, 750),
    enablePullDownRefresh: read('enable_pull_down_refresh', 'true or false', flag, false),
    fullscreen: read('fullscreen', 'true or false', flag, false),
    navigationBarBackgroundColor: read('navigation_bar_background_color', 'a colour', colour, '#000000'),
    navigationBarTextStyle: read('navigation_bar_text_style', 'one of white, black', oneOf('white', 'black'), 'white'),
    navigationBarTitleText: read('navigation_bar_title_text', 'a text', text, title),
    navigationStyle: read('navigation_style', 'one of default, custom', oneOf('default', 'custom'), 'default'),
    onReachBottomDistance: read('on_reach_bottom_distance', 'a number', count, 50),
    orientation: read('orientation', 'one of portrait, landscape', oneOf('portrait', 'landscape'), 'portrait'),
  };
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Without the fields that are not there. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
}
