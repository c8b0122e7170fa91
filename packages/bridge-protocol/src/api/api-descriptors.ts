// What the host admits calls by: outlines, joined with the parameters' schemas and the scopes.

import { apiOutlines } from './api-outlines.ts';
import { apiRows } from './api-rows.ts';
import type { ApiDescriptor } from './descriptor.ts';

/** Descriptors by API name. Own properties of a null-prototype object, so that any name may be looked up. */
export const apiDescriptors: Readonly<Record<string, ApiDescriptor>> = /* @__PURE__ */ Object.freeze(joinTables());

function joinTables(): Record<string, ApiDescriptor> {
  const descriptors: Record<string, ApiDescriptor> = Object.create(null);
  for (const [name, { fields, ...facts }] of Object.entries(apiRows))
    descriptors[name] = { ...(apiOutlines[name] as ApiDescriptor), ...facts, params: { type: 'object', fields } };
  return descriptors;
}
