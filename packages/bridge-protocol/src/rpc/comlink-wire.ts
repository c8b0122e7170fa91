// The part of comlink's message format that we let through, as in comlink 4.4.2's protocol.ts, which it does not export
// at run time. Comlink itself is imported by expose-api.ts and wrap-api.ts only.

/** What comlink needs of a connection. */
export interface ComlinkEndpoint {
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void;
}

/** A value as it is. The other form, `HANDLER`, runs code of comlink's handler table and is never admitted. */
export interface RawValue {
  readonly type: 'RAW';
  readonly value: unknown;
}

export interface ApplyMessage {
  readonly id: string;
  readonly type: 'APPLY';
  readonly path: readonly string[];
  readonly argumentList: readonly RawValue[];
}

export interface ReleaseMessage {
  readonly id: string;
  readonly type: 'RELEASE';
}

/** An answer: the value, or what the `throw` handler made of an error (see error-handler.ts). */
export type AnswerMessage = { readonly id: string } & (
  | RawValue
  | { readonly type: 'HANDLER'; readonly name: 'throw'; readonly value: unknown }
);

export function raw(value: unknown): RawValue {
  return { type: 'RAW', value };
}
