import { apiRows } from './api-rows.ts';
import type { ApiOutline } from './descriptor.ts';

/** What the logic layer needs of every `wx.*` API, by name. Null-prototype, so that any name may be looked up. */
export const apiOutlines: Readonly<Record<string, ApiOutline>> = /* @__PURE__ */ Object.freeze(readOutlines());

function readOutlines(): Record<string, ApiOutline> {
  const outlines: Record<string, ApiOutline> = Object.create(null);
  for (const [name, { fields, scope: _scope, source: _source, ...outline }] of Object.entries(apiRows))
    outlines[name] = { name, paramNames: outline.kind === 'sync' ? [] : Object.keys(fields), ...outline };
  return outlines;
}
