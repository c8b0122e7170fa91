import { type CatalogueEntry, entry } from './entry.ts';

const REPORT = 'Report this with a bridge log (docs/internals/life-of-an-update.md says how to record one).';

/** Sessions, frames and calls between the layers; docs/reference/protocol.md has the rules they refer to. */
export const bridgeErrors = {
  BRIDGE_VERSION_UNSUPPORTED: entry<{ ours: string; theirs: string }>(
    ({ ours, theirs }) => `No common protocol version: one side speaks ${ours}, the other ${theirs}.`,
    'Update the older of the two: the app that embeds the container, or the base library that came with the mini-program.',
  ),
  BRIDGE_HANDSHAKE_TIMEOUT: entry<{ deadlineMs: number }>(
    ({ deadlineMs }) => `The other side did not complete the handshake within ${deadlineMs} ms.`,
    'Check that the frame documents load and that nothing blocks their thread.',
  ),
  BRIDGE_HANDSHAKE_INVALID: entry<{ problem: string }>(
    ({ problem }) => `The other side answered the handshake with something it was not offered (${problem}).`,
    'Both sides must come from releases of Dinghy; nothing else may post to the port.',
  ),
  BRIDGE_SESSION_CLOSED: entry<{ reason: string }>(
    ({ reason }) => `The session has ended (${reason}).`,
    'Open the mini-program again; calls that were under way did not finish.',
  ),
  BRIDGE_TRANSPORT_CLOSED: entry('The connection to the other side broke.', 'Open the mini-program again.'),
  BRIDGE_FRAME_INVALID: entry<{ kind: string; field: string }>(
    ({ kind, field }) => `A "${kind}" frame arrived whose "${field}" breaks the protocol.`,
    REPORT,
  ),
  BRIDGE_KIND_UNKNOWN: entry<{ kind: string }>(
    ({ kind }) => `A frame of the unknown kind "${kind}" arrived.`,
    'The other side uses something that was not negotiated; features must be asked for in the handshake.',
  ),
  BRIDGE_SEQUENCE_GAP: entry<{ channel: number; expected: number; received: number }>(
    ({ channel, expected, received }) => `Frames were lost on channel ${channel}: ${received} came where ${expected} was due.`,
    'The transport must deliver everything in order. Look for a relay that drops or reorders messages.',
  ),
  BRIDGE_CREDIT_EXCEEDED: entry<{ channel: number; kind: string; limit: number }>(
    ({ channel, kind, limit }) => `More than ${limit} unanswered "${kind}" frames were sent on channel ${channel}.`,
    'The other side ignores flow control; the session was ended to protect this one.',
  ),
  BRIDGE_ANSWER_UNEXPECTED: entry<{ channel: number; kind: string; id: number }>(
    ({ channel, kind, id }) => `A "${kind}" frame on channel ${channel} answers ${id}, for which nothing is waiting.`,
    REPORT,
  ),
  BRIDGE_VALUE_INVALID: entry<{ problem: string }>(
    ({ problem }) => `A value cannot cross the bridge: ${problem}.`,
    'Send plain data: null, booleans, numbers, strings, arrays, plain objects and ArrayBuffers, within the limits of the protocol.',
  ),
  BRIDGE_COMMIT_INVALID: entry<{ problem: string }>(({ problem }) => `A commit breaks the protocol: ${problem}.`, REPORT),
  BRIDGE_PATCH_UNACKNOWLEDGED: entry(
    'A patch was sent while the previous one was not acknowledged; this is a bug of Dinghy.',
    REPORT,
  ),
  BRIDGE_RESYNC_UNANSWERED: entry(
    'The view asked for a snapshot, and nothing here can give one; this is a bug of Dinghy.',
    REPORT,
  ),
  BRIDGE_QUEUE_FULL: entry<{ channel: number; limit: number }>(
    ({ channel, limit }) => `More than ${limit} messages wait on channel ${channel} for the other side.`,
    'Wait for answers before sending more; the other side may be blocked.',
  ),
  BRIDGE_CALL_TIMEOUT: entry<{ method: string; deadlineMs: number }>(
    ({ method, deadlineMs }) => `"${method}" was not answered within ${deadlineMs} ms.`,
    'Raise the deadline for calls that take long, or look for what keeps the other side busy.',
  ),
  BRIDGE_CALL_CANCELLED: entry<{ method: string }>(
    ({ method }) => `"${method}" was cancelled.`,
    'Nothing to do: the caller asked for it.',
  ),
  BRIDGE_CALL_FAILED: entry<{ method: string }>(
    ({ method }) => `"${method}" failed on the other side for a reason that it keeps to itself.`,
    'The log of the other side has the reason.',
  ),
  BRIDGE_METHOD_UNKNOWN: entry<{ method: string }>(
    ({ method }) => `"${method}" does not exist on the other side.`,
    'Ask canIUse first, or update the app that embeds the container.',
  ),
  BRIDGE_ARGUMENTS_INVALID: entry<{ method: string; problem: string }>(
    ({ method, problem }) => `"${method}" was called in a way that the API channel does not admit: ${problem}.`,
    'Call it by its name with one parameter object of plain data.',
  ),
  BRIDGE_ERROR_UNKNOWN: entry<{ code: string }>(
    ({ code }) => `The other side failed with "${code}", a code that this version does not know.`,
    'Update the older of the two sides to read the reason.',
  ),
  BRIDGE_PORTS_EXHAUSTED: entry<{ limit: number }>(
    ({ limit }) => `More than ${limit} ports are open on one multiplexer.`,
    'Close ports that are no longer needed; a page view holds one for as long as it lives.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
