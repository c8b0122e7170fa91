// protocol.json and docs/reference/protocol.md, made from the frame table. The words between the tables live here.

import {
  FIELD_NOTES,
  FRAME_NOTES,
  FRAME_TABLE,
  type FrameKind,
  PROTOCOL_VERSIONS,
} from '../packages/bridge-protocol/src/frames/frame-table.ts';
import { DEFAULT_LIMITS, type SessionLimits } from '../packages/bridge-protocol/src/frames/limits.ts';
import { MAX_PORTS } from '../packages/bridge-protocol/src/multiplexer/create-multiplexer.ts';
import { MAX_QUEUED, MAX_TOLERATED } from '../packages/bridge-protocol/src/peer/peer-options.ts';
import { CHANNELS } from '../packages/bridge-protocol/src/peer/types.ts';

type Fields = { readonly [name: string]: string | Fields };

const kinds = Object.keys(FRAME_TABLE) as FrameKind[];

/** The protocol for programs: other implementations, and the check that a change only adds. */
export function renderProtocolJson(): string {
  const frames = kinds.map((kind) => {
    const [group, direction, since, meaning] = FRAME_NOTES[kind];
    return [kind, { group, direction, since, ...FRAME_TABLE[kind], meaning }];
  });
  const model = {
    versions: PROTOCOL_VERSIONS,
    channels: CHANNELS,
    limits: DEFAULT_LIMITS,
    head: { k: 'kind', s: 'session, or empty in hello and refuse', c: 'channel', n: 'id' },
    types: FIELD_NOTES,
    frames: Object.fromEntries(frames),
  };
  return `${JSON.stringify(model, null, 2)}\n`;
}

/** Of the frame table what its reader needs who trusts what it reads: the logic worker. */
export function renderTrustedFrames(): string {
  const rows = kinds.map((kind) => {
    const { credit, fields } = FRAME_TABLE[kind];
    const payload = 'p' in fields && typeof fields.p === 'string' ? { p: fields.p } : {};
    return `  ${kind}: ${JSON.stringify({ credit, fields: payload })},\n`;
  });
  return `// Made by scripts/generate-documents.ts from frame-table.ts, one folder up; edit there. For who trusts what it reads
// (trust-frame.ts): every kind, what sending one uses up, and which payloads are within limits.

export const FRAME_TABLE = {
${rows.join('')}} as const;
`;
}

const LIMIT_NOTES: { readonly [Limit in keyof SessionLimits]: string } = {
  calls: 'unanswered calls per channel and direction',
  outstandingCalls: 'unanswered calls over all channels, per direction',
  events: 'events, logs and progress per channel and direction that the reader has not taken in',
  depth: 'nesting of params, event bodies, logs and progress',
  nodes: 'values in one of those',
  resultDepth: 'nesting of a result',
  resultNodes: 'values in a result',
  characters: 'of all strings in one payload, plus the bytes of its binary values',
};

export function renderProtocolDocument(): string {
  return `# Protocol

<!-- Made by scripts/generate-documents.ts from packages/bridge-protocol/src/frames; edit there. -->

Wire version ${PROTOCOL_VERSIONS.max}. The layers of a mini-program speak it over MessagePort, worker, in-process memory and string-only
bridges alike. [protocol.json](../../packages/bridge-protocol/protocol.json) has the same for programs.

## Frames

A frame is an object. Every frame has a head: \`k\` kind, \`s\` session, \`c\` channel, \`n\` number. Unknown fields are ignored; an
unknown kind is answered with \`err BRIDGE_KIND_UNKNOWN\`. Within a wire version kinds (behind a negotiated feature) and optional
fields may be added, nothing else.

| kind | group | direction | channels | credit | fields | meaning |
| --- | --- | --- | --- | --- | --- | --- |
${kinds.map(toRow).join('\n')}

Types: ${Object.entries(FIELD_NOTES)
    .map(([type, note]) => `\`${type}\`: ${note}`)
    .join('; ')}. \`?\` marks what may be left out.

## Channels

| number | name | for |
| --- | --- | --- |
| ${CHANNELS.control} | control | handshake, credit, ping, end |
| ${CHANNELS.api} | api | \`wx.*\` calls of the logic layer, answered by the container |
| ${CHANNELS.lifecycle} | lifecycle | boot, pages opening, showing, closing; what the layers report |
| ${CHANNELS.render} | render | commits of one page, their acknowledgements, queries that must wait for them |
| ${CHANNELS.viewEvent} | viewEvent | events of one page's view |
| ${CHANNELS.devtools} | devtools | logs; absent in production |

## Handshake

The inner side (logic to container, view to container, logic to view) sends \`hello\` with the versions, features and limits it
offers. The other answers \`welcome\`: the highest common version, a fresh session of 96 random bits, the common features, the lower
of each limit; or \`refuse\` with \`BRIDGE_VERSION_UNSUPPORTED\`. \`ready\` completes it. Before that nothing else is looked at, and after
5 s without it the session fails. A welcome that names what was not offered is refused.

## Order

\`n\` counts from 1 without gaps within a channel and direction. A number that has been seen is dropped. A gap ends the session,
except on a page view's render channel: the view sends \`resync\`, ignores patches, and goes on from the \`snapshot\` it is sent.
Frames of another session are dropped. There is no order between channels. A sender lets nothing that needs credit overtake what
waits for credit on the same channel; answers, cancels and acknowledgements need none and never wait.

## Calls

Each call gets exactly one \`ok\` or \`err\`. Ids rise, so that none can be used twice. The caller's deadline is 30 s unless it says
otherwise; when it expires or the caller aborts, the caller's promise rejects at once and \`cancel\` is sent; the other side answers
\`BRIDGE_CALL_CANCELLED\` and aborts what it was doing. \`progress { "state": "user" }\` stops the clock until the next progress, for
callers that initiated the session: only the outer side can have a person in front of a dialog. When the session ends, every pending
call rejects with \`BRIDGE_SESSION_CLOSED\`. Errors cross as code and params and are made anew from the catalogue; what is not a
\`DinghyError\` becomes \`BRIDGE_CALL_FAILED\`.

## Flow

A call's credit comes back with its answer; an event's with a \`credit\` frame, half a window at a time, as the reader takes events
in; a patch's with its \`patchAck\`. A sender without credit waits, up to ${MAX_QUEUED.toLocaleString('en')} messages per channel. A side that sends
without credit breaks the protocol.

| limit | version 1 | bounds |
| --- | --- | --- |
${(Object.keys(DEFAULT_LIMITS) as (keyof SessionLimits)[]).map((limit) => `| \`${limit}\` | ${DEFAULT_LIMITS[limit].toLocaleString('en')} | ${LIMIT_NOTES[limit]} |`).join('\n')}

Results may be larger than parameters because a caller asked for them: a network response of some hundred thousand values is
ordinary. Commits have no limit on depth or number: they carry an app's own data to its own view, and walking 10,000 rows would cost
as much as rendering a part of them. Their shape is checked instead: ids, list runs (at most 1,000,000 items), paths of at most 32
segments without \`__proto__\`, \`prototype\`, \`constructor\` or an index from 1,000,000 up. Keys of payloads have at most 256 characters and
are never \`__proto__\`.

What breaks a payload's limits fails that message; what breaks anything else ends the session with \`fatal\`. Tolerated before that:
${MAX_TOLERATED} unknown kinds, mended gaps and malformed events together.

## Values

Payloads are plain data: null, booleans, numbers, strings, arrays, plain objects, \`ArrayBuffer\`. Functions never cross, so no payload
can have a callable \`then\`. Where a transport carries binary values they are copied, or moved if marked (\`withTransfer\`); over text they
are \`{ "$b": base64 }\`, and keys of the app's own that start with \`$\` get another \`$\`. A typed array arrives as the \`ArrayBuffer\` of its bytes.

## Transports

A multiplexer carries up to ${MAX_PORTS} connections over one, as \`[port, frame]\`, and \`[port]\` for the end of one. A string transport
sends JSON; a message of more than 1 Mi characters goes in parts, \`+\` before each but the last and \`.\` before that, up to 32 Mi.
Identity (app, page, user) comes from the port that a frame arrived on, never from the frame.
`;
}

function toRow(kind: FrameKind): string {
  const [group, direction, , meaning] = FRAME_NOTES[kind];
  const { channels, credit, fields } = FRAME_TABLE[kind];
  return `| \`${kind}\` | ${group} | ${direction} | ${channels} | ${credit} | ${toText(fields)} | ${meaning.replaceAll('|', '\\|')} |`;
}

function toText(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, type]) => (typeof type === 'object' ? `\`${name}\`: { ${toText(type)} }` : `\`${name}\`: ${type}`))
    .join(', ');
}
