// Calls of `wx.…` whose name is nearly that of an API: `wx.requst(…)`. Programs put functions of their own on `wx`, and ask
// for newer ones before they call them, so a name counts only where it is called, never otherwise mentioned.

import { knownApiNames } from '@dinghy/bridge-protocol';
import { findSimilarName } from '../../diagnostics/similar-name.ts';

export interface MisspeltApi {
  readonly name: string;
  readonly suggestion: string;
}

const MENTION = /\bwx\.([a-zA-Z][\w$]*)\s*(\()?/g;
const API_NAME = /^\w{2,48}$/;

/** Unknown names of a module that are looked at: each is compared with every name of the platform. */
const CALLED_COUNT_MAX = 30;

export interface ApiMentions {
  readonly misspelt: readonly MisspeltApi[];
  /** Unknown names that the module mentions without calling them: it makes them, or asks whether they are there. */
  readonly own: readonly string[];
}

/** In transformed code, which has no comments. */
export function findMisspeltApis(code: string): ApiMentions {
  const called = new Set<string>();
  const own = new Set<string>();
  for (const { 1: name = '', 2: call, index } of code.matchAll(MENTION)) {
    const isMember = /[$.]/.test(code.charAt(index - 1));
    if (isMember || !API_NAME.test(name) || KNOWN.has(name)) continue;
    (call === undefined ? own : called).add(name);
  }
  const misspelt: MisspeltApi[] = [];
  for (const name of [...called].slice(0, CALLED_COUNT_MAX)) {
    const suggestion = own.has(name) ? undefined : findSimilarName(name, KNOWN);
    if (suggestion !== undefined) misspelt.push({ name, suggestion });
  }
  return { misspelt, own: [...own] };
}

const KNOWN: ReadonlySet<string> = /* @__PURE__ */ new Set(knownApiNames);
