// The protocol: every kind of frame, once. Types (frame.ts), validators (decode-frame.ts), protocol.json and
// docs/reference/protocol.md are made from what is written here. Within a wire version only additions are allowed:
// a new kind behind a feature, a new optional field.

/** Wire versions that this code speaks. A side offers a range; the highest common version is used. */
export const PROTOCOL_VERSIONS: { readonly min: 1; readonly max: 1 } = { min: 1, max: 1 };

/**
 * What the reader of a frame needs at run time.
 * - `channels`: `control` is channel 0, `render` channel 3, `open` any channel but 0.
 * - `credit`: what sending one uses up. `call`: one of the channel's calls, back with its answer. `event`: one of the
 *   channel's events, back with a `credit` frame. `patch`: the page's one patch, back with its `patchAck`.
 *   `none`: bounded by what it answers, or by the reader.
 * - `fields`: beyond the head. A type name with `?` may be left out. Unknown fields are ignored.
 */
export const FRAME_TABLE = {
  hello: {
    channels: 'control',
    credit: 'none',
    fields: { p: { min: 'version', max: 'version', sdk: 'text', features: 'names', limits: 'limits' } },
  },
  welcome: {
    channels: 'control',
    credit: 'none',
    fields: { p: { protocol: 'version', session: 'session', features: 'names', limits: 'limits' } },
  },
  refuse: { channels: 'control', credit: 'none', fields: { e: 'error' } },
  ready: { channels: 'control', credit: 'none', fields: {} },
  call: { channels: 'open', credit: 'call', fields: { id: 'id', m: 'name', p: 'value?', d: 'milliseconds?' } },
  ok: { channels: 'open', credit: 'none', fields: { id: 'id', p: 'result?' } },
  err: { channels: 'any', credit: 'none', fields: { id: 'id?', e: 'error' } },
  cancel: { channels: 'open', credit: 'none', fields: { id: 'id' } },
  progress: { channels: 'open', credit: 'event', fields: { id: 'id', p: 'value?' } },
  event: { channels: 'open', credit: 'event', fields: { m: 'name', p: 'value?' } },
  log: { channels: 'open', credit: 'event', fields: { m: 'name', p: 'value?' } },
  patch: { channels: 'render', credit: 'patch', fields: { id: 'id', p: 'commit' } },
  patchAck: { channels: 'render', credit: 'none', fields: { p: { n: 'id', ms: 'milliseconds' } } },
  resync: { channels: 'render', credit: 'none', fields: { p: { code: 'name', problem: 'text' } } },
  snapshot: { channels: 'render', credit: 'patch', fields: { id: 'id', p: 'commit' } },
  credit: { channels: 'control', credit: 'none', fields: { p: { channel: 'channel', events: 'count' } } },
  ping: { channels: 'control', credit: 'none', fields: { id: 'id' } },
  pong: { channels: 'control', credit: 'none', fields: { id: 'id' } },
  bye: { channels: 'control', credit: 'none', fields: { p: { reason: 'text' } } },
  fatal: { channels: 'control', credit: 'none', fields: { e: 'error' } },
} as const;

export type FrameKind = keyof typeof FRAME_TABLE;

/** For people: what the type names of the table admit. */
export const FIELD_NOTES: { readonly [type: string]: string } = {
  id: 'integer from 1 to 2^53 - 1',
  name: 'text of 1 to 128 characters',
  text: 'text of at most 1,024 characters',
  names: 'list of at most 64 names',
  count: 'integer from 0 to 2^53 - 1',
  milliseconds: 'number, at least 0',
  version: 'integer from 1 to 65,535',
  session: '24 hexadecimal digits',
  channel: 'integer from 0 to 5',
  limits: 'object with every limit of the version, each an integer from 1',
  error: '`{ code, params }`: a code of the error catalogue and the facts of the case, no stack and no wording',
  value: 'plain data within the session’s `depth`, `nodes` and `characters`',
  result: 'plain data within the session’s `resultDepth`, `resultNodes` and `characters`',
  commit:
    'a `CommitPayload` (messages/commit.ts), or its JSON text of at most 16,777,216 characters: shape, ids and paths are checked, values are not entered',
};

/** For people: [group, direction, since, meaning]. Apart from the table so that it does not ship to browsers. */
export const FRAME_NOTES: {
  readonly [Kind in FrameKind]: readonly [group: string, direction: string, since: number, meaning: string];
} = {
  hello: [
    'handshake',
    'initiator → responder',
    1,
    'First frame of a session: versions, features and limits that the initiator offers. Its `s` is empty.',
  ],
  welcome: [
    'handshake',
    'responder → initiator',
    1,
    'Accepts: the chosen version, the new session epoch, the common features, the lower of both limits.',
  ],
  refuse: ['handshake', 'responder → initiator', 1, 'Declines, with the reason as an error. The connection ends.'],
  ready: ['handshake', 'initiator → responder', 1, 'The initiator has accepted the welcome. Both sides may send from here on.'],
  call: [
    'rpc',
    'both',
    1,
    'Asks for method `m` with parameters `p`; `d` is what is left of the caller’s deadline. Ids rise by sender.',
  ],
  ok: ['rpc', 'both', 1, 'The one answer of a call that succeeded.'],
  err: ['rpc', 'both', 1, 'The one answer of a call that failed; without an id, the answer to a frame that was not understood.'],
  cancel: ['rpc', 'both', 1, 'The caller has lost interest. The call still gets its one answer.'],
  progress: [
    'rpc',
    'both',
    1,
    'News of a call under way. `{ "state": "user" }` stops the initiator’s deadline clock until the next one.',
  ],
  event: ['one-way', 'both', 1, 'Something happened; `m` names it.'],
  log: ['one-way', 'both', 1, 'A line for the other side’s log; `m` is its level.'],
  patch: [
    'render',
    'logic → view',
    1,
    'A commit: everything that one turn changed on the page. `id` numbers patches and snapshots together.',
  ],
  patchAck: ['render', 'view → logic', 1, 'The patch or snapshot with id `n` has been applied; the view needed `ms`.'],
  resync: ['render', 'view → logic', 1, 'The view cannot go on from what it has, and ignores patches until a snapshot comes.'],
  snapshot: ['render', 'logic → view', 1, 'A commit that holds the whole page; what the view had is void.'],
  credit: ['flow', 'both', 1, 'Gives back `events` of channel `channel` that were taken in.'],
  ping: ['flow', 'both', 1, 'Asks whether the other side’s event loop turns.'],
  pong: ['flow', 'both', 1, 'Answers a ping.'],
  bye: ['end', 'both', 1, 'The sender ends the session in good order.'],
  fatal: ['end', 'both', 1, 'The sender ends the session because the other side broke the protocol.'],
};
