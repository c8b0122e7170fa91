// The two scripts that give a MiniApp its texts: one for the logic layer, which chooses the language and hands each page its
// part, and a view script, which finds and fills the text of a call in a template. What both need is written once, in what
// view scripts and JavaScript have in common.

import type { JsonObject } from '../../../1-parse/json.ts';
import { DEFAULTS, type LanguageTables } from '../language/language-tables.ts';

export const TEXTS_MODULE_FILE = 'miniapp-texts.js';

/** Finding, filling and choosing among plural forms, as quick apps have it. */
const SHARED = `
function find(table, key) {
  var names = ('' + key).split('.');
  var found = table;
  for (var index = 0; index < names.length; index += 1) {
    if (found === null || typeof found !== 'object') return undefined;
    found = found[names[index]];
  }
  return found;
}

// {name} and {0} of a text, from an object or an array; what is not given stays.
function fill(text, args) {
  if (typeof text !== 'string' || args === undefined || args === null) return text;
  var parts = text.split('{');
  var filled = parts[0];
  for (var index = 1; index < parts.length; index += 1) {
    var end = parts[index].indexOf('}');
    var value = end === -1 ? undefined : args[parts[index].substring(0, end)];
    filled += value === undefined ? '{' + parts[index] : value + parts[index].substring(end + 1);
  }
  return filled;
}

// "no apples | one apple | {count} apples"; with two forms the first is for one.
function choose(text, count) {
  if (typeof text !== 'string') return text;
  var forms = text.split(' | ');
  var last = forms.length - 1;
  var form = last === 1 ? (count === 1 ? 0 : 1) : Math.max(0, Math.min(count, last));
  return forms[form];
}

// A key that there is no text for stands for itself.
function t(table, key, args) {
  var text = find(table, key);
  return text === undefined ? key : fill(text, args);
}

function tc(table, key, count, args) {
  var text = choose(find(table, key), count);
  return text === undefined ? key : fill(fill(text, args), { count: count, n: count });
}
`;

export const VIEW_TEXTS_SCRIPT = `${SHARED}
module.exports = { t: t, tc: tc };
`;

/** @param fallback the language for users of languages that have no texts */
export function textsScript(tables: LanguageTables, fallback: string): string {
  const languages: Readonly<Record<string, JsonObject>> = Object.fromEntries(tables);
  const facts = { tables: languages, fallback, defaults: DEFAULTS };
  return `var facts = ${JSON.stringify(facts)};
${SHARED}${CHOICE}`;
}

const CHOICE = `
// The language of the host's user, as its platform names it: zh_CN, en-US.
function hostLanguage() {
  try {
    var info = typeof wx === 'undefined' ? {} : wx.getAppBaseInfo();
    return (info.language || '').replace(/_/g, '-');
  } catch (error) {
    return '';
  }
}

function maximal(tag) {
  try {
    var locale = new Intl.Locale(tag).maximize();
    return [locale.language, locale.language + '-' + locale.script, locale.language + '-' + locale.script + '-' + locale.region];
  } catch (error) {
    return [tag, tag, tag];
  }
}

// The nearest language that there are texts for: the same tag, a shorter one, then the same region, script and language.
function chooseLanguage(wanted) {
  var languages = Object.keys(facts.tables).sort();
  var same = function (tag) {
    return languages.filter(function (language) { return language.toLowerCase() === tag.toLowerCase(); })[0];
  };
  for (var tag = wanted; tag !== ''; tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (same(tag)) return same(tag);
  }
  var near = maximal(wanted);
  for (var level = 2; level >= 0 && wanted !== ''; level -= 1) {
    var found = languages.filter(function (language) { return maximal(language)[level] === near[level]; })[0];
    if (found) return found;
  }
  return facts.fallback;
}

// Texts of the language over those of the fallback, so that one that is not translated is shown in that.
function merge(below, above) {
  if (above === undefined) return below;
  if (!below || !above || typeof below !== 'object' || typeof above !== 'object' || Array.isArray(above)) return above;
  var merged = Object.assign({}, below);
  Object.keys(above).forEach(function (key) { merged[key] = merge(below[key], above[key]); });
  return merged;
}

var host = hostLanguage();
var language = chooseLanguage(host);
var table = merge(facts.tables[facts.fallback], facts.tables[language]);

// What a page's template can ask for, and no more: it goes to the view.
function part(keys) {
  if (keys === 'all') return table;
  var picked = {};
  keys.forEach(function (key) {
    var text = find(table, key);
    if (text === undefined) return;
    var names = key.split('.');
    var into = picked;
    names.slice(0, -1).forEach(function (name) {
      if (!Object.prototype.hasOwnProperty.call(into, name)) into[name] = {};
      into = into[name];
    });
    into[names[names.length - 1]] = text;
  });
  return picked;
}

exports.host = host || 'en';
exports.chosen = language;
exports.language = language === facts.defaults ? exports.host : language;
exports.part = part;
exports.methods = {
  $t: function (key, args) { return t(table, key, args); },
  $tc: function (key, count, args) { return tc(table, key, count, args); },
};
`;
