import type { ApiOutline } from './descriptor.ts';
import { outlinesJson } from './generated/outlines.ts';

/** What the logic layer needs of every `wx.*` API, by name. Null-prototype, so that any name may be looked up. */
export const apiOutlines: Readonly<Record<string, ApiOutline>> = /* @__PURE__ */ Object.freeze(
  Object.assign(Object.create(null), JSON.parse(outlinesJson)),
);
