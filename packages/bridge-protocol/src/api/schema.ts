// A small schema language for wire values: enough to decode `wx.*` parameters and to print documentation from.

/** Decodes strictly by type, drops unknown object members, and never coerces. */
export type Schema =
  | { readonly type: 'any' }
  | { readonly type: 'string'; readonly maxLength?: number; readonly oneOf?: readonly string[] }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'array'; readonly of: Schema; readonly maxItems?: number }
  | { readonly type: 'record'; readonly of: Schema }
  | { readonly type: 'object'; readonly fields: { readonly [name: string]: Schema & { readonly optional?: boolean } } };
