// Names of properties that are nearly those of CSS. Others that are not known are left to the browser: it ignores them, and
// people write properties of old browsers on purpose.

import { all } from 'known-css-properties';
import { findSimilarName } from '../../diagnostics/similar-name.ts';

const KNOWN: ReadonlySet<string> = /* @__PURE__ */ new Set(all);

/** Unknown names of a sheet that are looked at: each is compared with all that are known. */
const ASKED_COUNT_MAX = 30;

/** What was most likely meant. `asked` are the names that the sheet has asked about before. */
export function suggestProperty(prop: string, asked: Set<string>): string | undefined {
  const name = prop.toLowerCase();
  // Custom properties, those of one browser, and hacks for old ones.
  if (!/^[a-z]/.test(name) || KNOWN.has(name) || asked.has(name) || asked.size >= ASKED_COUNT_MAX) return undefined;
  asked.add(name);
  return findSimilarName(name, KNOWN);
}
