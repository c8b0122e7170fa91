// What the host admits calls by: outlines, joined with the parameters' schemas and the scopes.

import { apiOutlines, apiSource } from './api-outlines.ts';
import type { ApiDescriptor, ApiParamsRow } from './descriptor.ts';
import { apiParamsRowsJson } from './generated/api-params-rows.ts';

/** Descriptors by API name. Own properties of a null-prototype object, so that any name may be looked up. */
export const apiDescriptors: Readonly<Record<string, ApiDescriptor>> = /* @__PURE__ */ Object.freeze(joinTables());

function joinTables(): Record<string, ApiDescriptor> {
  const rows: Readonly<Record<string, ApiParamsRow>> = JSON.parse(apiParamsRowsJson);
  const descriptors: Record<string, ApiDescriptor> = Object.create(null);
  for (const [name, outline] of Object.entries(apiOutlines)) {
    const { fields, ...facts } = rows[name] as ApiParamsRow;
    const source = apiSource(name);
    descriptors[name] = { ...outline, ...facts, ...(source && { source }), params: { type: 'object', fields } };
  }
  return descriptors;
}
