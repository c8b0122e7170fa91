import type { ApiOutline, ApiOutlineRow } from './descriptor.ts';
import { apiOutlineRowsJson } from './generated/api-outline-rows.ts';

const rows: Readonly<Record<string, ApiOutlineRow>> = /* @__PURE__ */ JSON.parse(apiOutlineRowsJson);

/** What the logic layer needs of every `wx.*` API, by name. Null-prototype, so that any name may be looked up. */
export const apiOutlines: Readonly<Record<string, ApiOutline>> = /* @__PURE__ */ Object.freeze(readOutlines());

function readOutlines(): Record<string, ApiOutline> {
  const outlines: Record<string, ApiOutline> = Object.create(null);
  for (const [name, { source: _source, ...outline }] of Object.entries(rows)) outlines[name] = { name, kind: 'call', ...outline };
  return outlines;
}

/** Where a `sync` API finds its answers; undefined for the others. */
export function apiSource(name: string): ApiOutlineRow['source'] {
  return Object.hasOwn(rows, name) ? rows[name]?.source : undefined;
}
