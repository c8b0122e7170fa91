// Peers: one end of a session

// APIs: the contract of `wx.*`
export { apiDescriptors } from './api/api-descriptors.ts';
export { type ApiFailure, toApiFailure, toApiSuccessMessage } from './api/api-failure.ts';
export { apiOutlines, apiSource } from './api/api-outlines.ts';
export { decodeSchema, SCHEMA_LIMITS } from './api/decode-schema.ts';
export type { ApiDescriptor, ApiKind, ApiOutline } from './api/descriptor.ts';
export { knownApiNames } from './api/known-names.ts';
export {
  CORE_APIS,
  FILE_SYSTEM_API,
  LOGIC_PACKS,
  type LogicPackName,
  MANAGER_APIS,
  OBJECT_APIS,
  PACK_WORDS,
  QUERY_APIS,
} from './api/logic-packs.ts';
export type { Fields, Schema } from './api/schema.ts';
export { undescribedApiNames } from './api/undescribed-names.ts';
// Files that an app keeps
export { type FileStats, toFileStats, toStatsList } from './files/file-stats.ts';
export {
  checkRoom,
  entriesBelow,
  type FileChanges,
  type FileEntries,
  type FileEntry,
  namesIn,
  planDirectory,
  planRemoval,
  planRename,
  planWrite,
  requireEntry,
} from './files/file-tree.ts';
export { isKeptPath, STORE_PREFIX, USER_ROOT } from './files/kept-path.ts';
export { toKeptPath } from './files/user-path.ts';
// Frames: what crosses a transport
export { decodeFrame } from './frames/decode-frame.ts';
export type { FieldType, FieldTypes, Frame, FrameBody, FrameHead, WireError } from './frames/frame.ts';
export { FRAME_TABLE, type FrameKind, PROTOCOL_VERSIONS } from './frames/frame-table.ts';
export { DEFAULT_LIMITS, type SessionLimits } from './frames/limits.ts';
export type { DecodedFrame, ReadFrame } from './frames/read-payload.ts';
export { trustFrame } from './frames/trust-frame.ts';
// Commits: logic layer to view
export type {
  ChildrenPayload,
  CommitAckPayload,
  CommitPayload,
  DataPath,
  DefinitionPayload,
  IdRun,
  InstanceId,
  InstancePayload,
  Json,
  ListRun,
  Patch,
  StyleIsolation,
} from './messages/commit.ts';
export { decodeCommit } from './messages/decode-commit.ts';
// Lifecycle
export type {
  BootPayload,
  LaunchOptions,
  LifecycleCalls,
  LifecycleEvents,
  LogicReports,
  OpenType,
  PackageLoadedPayload,
  PageId,
  PageOpenPayload,
} from './messages/lifecycle.ts';
// Views
export type {
  AnimatePayload,
  ComponentCallPayload,
  ComponentEventPayload,
  HostToViewCalls,
  HostToViewEvents,
  LogicToViewCalls,
  LogicToViewEvents,
  PageInitPayload,
  RenderCommit,
  SelectorQueryItem,
  ViewClosurePayload,
  ViewToHostCalls,
  ViewToHostEvents,
  ViewToLogicEvents,
} from './messages/view.ts';
// View events: view to logic layer
export type {
  DeliveryPayload,
  EventAnswerPayload,
  EventTargetPayload,
  ModelWritePayload,
  TouchPayload,
  ViewEventPayload,
} from './messages/view-event.ts';
// Transports: how bytes move
export { createMultiplexer, MAX_PORTS, type Multiplexer, type MultiplexerOptions } from './multiplexer/create-multiplexer.ts';
export { assemblePeer } from './peer/assemble-peer.ts';
export { callLater } from './peer/call-later.ts';
export { createCaller, type MakeCaller } from './peer/create-caller.ts';
export { createPeer } from './peer/create-peer.ts';
export type { Handshake, HandshakeContext, ShakeHands } from './peer/handshake.ts';
export { initiate } from './peer/initiate.ts';
export type { PeerOptions, SessionOptions } from './peer/peer-options.ts';
export type { ApiOf, CommitReader, FrameReceivers, MakePart, PartContext, PeerPart } from './peer/peer-part.ts';
export { receivePatches } from './peer/receive-patches.ts';
export { respond } from './peer/respond.ts';
export { sendPatches } from './peer/send-patches.ts';
export { withTransfer } from './peer/transferables.ts';
export {
  type AbortSignalLike,
  type CallHandler,
  type CallOptions,
  CHANNELS,
  type ChannelNumber,
  type ExchangesLogs,
  type FullPeer,
  type IncomingCall,
  type PatchReceiver,
  type Peer,
  type ReceivesPatches,
  type SendsPatches,
  type SendsPings,
  type SessionInfo,
} from './peer/types.ts';
// The API channel: comlink behind a guard
export { type ApiTable, createApiHandler, type ExposeApiOptions, exposeApi } from './rpc/expose-api.ts';
export { guardedEndpoint, type MethodTable } from './rpc/guarded-endpoint.ts';
export { type AnyApi, type WrappedApi, wrapApi } from './rpc/wrap-api.ts';
export { carriageOf, type Transport } from './transport.ts';
export { type Clock, defaultClock } from './transports/clock.ts';
export { createMemoryTransportPair, type MemoryTransportOptions } from './transports/memory-transport.ts';
export { createMessagePortTransport, type MessagePortLike } from './transports/message-port-transport.ts';
export {
  createStringTransport,
  type StringChannel,
  type StringTransport,
  type StringTransportOptions,
} from './transports/string-transport.ts';
export { type TappedValue, tapTransport } from './transports/tap-transport.ts';
// Values: bytes as text, plain data within limits
export { fromBase64, toBase64 } from './values/base64.ts';
export { decodeValue } from './values/decode-value.ts';
export { type PayloadCodec, textCodec } from './values/text-codec.ts';
