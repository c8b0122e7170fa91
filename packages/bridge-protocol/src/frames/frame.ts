// TypeScript's view of the frame table.

import type { CommitPayload } from '../messages/commit.ts';
import type { ChannelNumber } from '../peer/types.ts';
import type { FRAME_TABLE, FrameKind } from './frame-table.ts';
import type { SessionLimits } from './limits.ts';

/** A failure on the wire: what happened and the facts of the case. No stack, no wording. */
export interface WireError {
  readonly code: string;
  readonly params: unknown;
}

/** What each type name of the frame table stands for. */
export interface FieldTypes {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly count: number;
  readonly milliseconds: number;
  readonly version: number;
  readonly session: string;
  readonly channel: ChannelNumber;
  readonly limits: SessionLimits;
  readonly error: WireError;
  readonly value: unknown;
  readonly result: unknown;
  readonly commit: CommitPayload;
}

export type FieldType = keyof FieldTypes;

type TypeOf<Spec> = Spec extends `${infer Name extends FieldType}?`
  ? FieldTypes[Name]
  : Spec extends FieldType
    ? FieldTypes[Spec]
    : FieldsOf<Spec>;

type FieldsOf<Specs> = {
  readonly [Name in keyof Specs as Specs[Name] extends `${string}?` ? never : Name]: TypeOf<Specs[Name]>;
} & {
  readonly [Name in keyof Specs as Specs[Name] extends `${string}?` ? Name : never]?: TypeOf<Specs[Name]> | undefined;
};

/** What every frame starts with. */
export interface FrameHead<Kind extends string = string> {
  /** Kind. */
  readonly k: Kind;
  /** Session epoch; empty in `hello`. */
  readonly s: string;
  readonly c: ChannelNumber;
  /** Sequence number within the channel and direction, from 1, without gaps. */
  readonly n: number;
}

/** A frame of one kind, or of any. */
export type Frame<Kind extends FrameKind = FrameKind> = {
  [K in Kind]: FrameHead<K> & FieldsOf<(typeof FRAME_TABLE)[K]['fields']>;
}[Kind];

/** A frame before it is sent: the head is added by the sender. */
export type FrameBody<Kind extends FrameKind = FrameKind> = {
  [K in Kind]: { readonly k: K } & FieldsOf<(typeof FRAME_TABLE)[K]['fields']>;
}[Kind];
