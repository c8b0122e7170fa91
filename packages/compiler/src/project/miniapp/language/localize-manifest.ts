// Members of the manifest in the user's language (MNF-39). The specification names the members and no way to translate them,
// so the two that there are count: `name_localized`, as Web App Manifest has it, and `${message.name}`, a reference into the
// files of i18n/, as quick apps have it.

import { isJsonObject, type JsonObject } from '../../../1-parse/json.ts';
import type { LocalizedMembers, MiniAppManifest } from '../manifest.ts';
import { fallbackLanguage, findText, type LanguageTables, toLanguage } from './language-tables.ts';

/** @param root of manifest.json, as written */
export function localizeManifest(manifest: MiniAppManifest, root: JsonObject, tables: LanguageTables): MiniAppManifest {
  const written = readWritten(root);
  const base = membersIn(manifest, { written, language: fallbackLanguage(tables, manifest.lang), tables });
  const localized: Record<string, LocalizedMembers> = {};
  const isTranslated = JSON.stringify(membersOf(manifest)).includes('${');
  for (const language of new Set([...written.keys(), ...(isTranslated ? tables.keys() : [])])) {
    const members = membersIn(manifest, { written, language, tables, base });
    const others = Object.entries(members).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof LocalizedMembers]),
    );
    if (others.length > 0) localized[language] = Object.fromEntries(others);
  }
  const { widgetNames, navigationBarTitleText, ...rest } = base;
  return {
    ...manifest,
    ...rest,
    window: { ...manifest.window, ...(navigationBarTitleText !== undefined && { navigationBarTitleText }) },
    widgets: manifest.widgets.map((widget, index) => ({ ...widget, name: widgetNames?.[index] ?? widget.name })),
    ...(Object.keys(localized).length === 0 ? {} : { localized }),
  };
}

function membersOf({ name, shortName, description, window, widgets }: MiniAppManifest): LocalizedMembers {
  return {
    name,
    ...(shortName !== undefined && { shortName }),
    ...(description !== undefined && { description }),
    navigationBarTitleText: window.navigationBarTitleText,
    widgetNames: widgets.map((widget) => widget.name),
  };
}

interface Language {
  readonly written: ReadonlyMap<string, LocalizedMembers>;
  readonly language: string | undefined;
  readonly tables: LanguageTables;
  /** What a text is that this language has no translation of. Default: as written. */
  readonly base?: LocalizedMembers;
}

function membersIn(manifest: MiniAppManifest, { written, language, tables, base }: Language): LocalizedMembers {
  const table = language === undefined ? undefined : tables.get(language);
  const translate = (text: string, fallback: string | undefined): string => {
    let isWhole = true;
    const translated = text.replace(/\$\{([^{}]+)\}/g, (reference, key: string) => {
      const found = findText(table, key.trim());
      if (found === undefined) isWhole = false;
      return found ?? reference;
    });
    return isWhole ? translated : (fallback ?? translated);
  };
  const given = language === undefined ? undefined : written.get(language);
  const { widgetNames = [], ...texts } = membersOf(manifest);
  const named = given?.name !== undefined && manifest.window.navigationBarTitleText === manifest.name;
  return {
    ...Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, translate(text, base?.[name as keyof typeof texts])]),
    ),
    widgetNames: widgetNames.map((text, index) => translate(text, base?.widgetNames?.[index])),
    // Without a title of its own a window has the app's name.
    ...(named && { navigationBarTitleText: given?.name }),
    ...given,
  };
}

const WRITTEN = { name: 'name', short_name: 'shortName', description: 'description' } as const;

/** `name_localized: { "zh-Hans": "…" }`, or with an object that has the text as `value`. */
function readWritten(root: JsonObject): Map<string, LocalizedMembers> {
  const members = new Map<string, LocalizedMembers>();
  const read = (holder: unknown, member: string, name: keyof LocalizedMembers): void => {
    const translations = isJsonObject(holder) ? holder[`${member}_localized`] : undefined;
    for (const [tag, translation] of Object.entries(isJsonObject(translations) ? translations : {})) {
      const language = toLanguage(tag);
      const text = isJsonObject(translation) ? translation.value : translation;
      if (language !== undefined && typeof text === 'string' && text.trim() !== '')
        members.set(language, { ...members.get(language), [name]: text.trim() });
    }
  };
  for (const [member, name] of Object.entries(WRITTEN)) read(root, member, name);
  read(root.window, 'navigation_bar_title_text', 'navigationBarTitleText');
  return members;
}
