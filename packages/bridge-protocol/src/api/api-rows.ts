import type { ApiRow } from './descriptor.ts';
import { apiRowsJson } from './generated/api-rows.ts';

/** What a host needs at run time of every `wx.*` API, by name. */
export const apiRows: Readonly<Record<string, ApiRow>> = /* @__PURE__ */ readRows();

function readRows(): Record<string, ApiRow> {
  return JSON.parse(apiRowsJson);
}
