// A small schema language for wire values: enough to decode `wx.*` parameters and to print documentation from.

/** Decodes strictly by type, drops unknown object members, and never coerces. */
export type Schema =
  /** Any JSON value. */
  | { readonly type: 'any' }
  | { readonly type: 'string'; readonly maxLength?: number; readonly oneOf?: readonly string[] }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number }
  | { readonly type: 'boolean' }
  /** An `ArrayBuffer`. */
  | { readonly type: 'bytes'; readonly maxBytes?: number }
  | { readonly type: 'array'; readonly of: Schema; readonly maxItems?: number }
  | { readonly type: 'record'; readonly of: Schema }
  | { readonly type: 'object'; readonly fields: Fields }
  /** The first alternative that admits the value. */
  | { readonly type: 'union'; readonly of: readonly Schema[] };

/** Members of an object schema. An optional member may be absent, `undefined` or `null`; all three decode to absence. */
export type Fields = { readonly [name: string]: Schema & { readonly optional?: boolean } };
