import type { ApiOutline } from './descriptor.ts';
import { outlinesJson } from './generated/outlines.ts';

/** What the logic layer needs of every `wx.*` API, by name. Null-prototype, so that any name may be looked up. */
export const apiOutlines: Readonly<Record<string, ApiOutline>> = /* @__PURE__ */ Object.freeze(readOutlines());

function readOutlines(): Record<string, ApiOutline> {
  const rows = JSON.parse(outlinesJson) as Record<string, Omit<ApiOutline, 'name'>>;
  const outlines: Record<string, ApiOutline> = Object.create(null);
  for (const [name, row] of Object.entries(rows)) outlines[name] = { name, ...row };
  return outlines;
}
