// The container

// What a host decides
export type { NetworkPolicy } from '@dinghy/api-shims';
export { createListPolicy } from '@dinghy/api-shims/list-policy';
export type { MenuIcon, MenuItem } from './chrome/index.ts';
export { type Container, type ContainerOptions, createContainer, type OpenOptions } from './create-container.ts';
export { defineMiniProgramElement, type MiniProgramElement } from './element/define-mini-program-element.ts';
// Engines
export type { LogicEngine, LogicEngineStart, LogicRealm } from './engine/logic-engine.ts';
export type { ViewEngine, ViewEngineStart, ViewRealm } from './engine/view-engine.ts';
export type { OpenMiniProgramRequest } from './session/apis/app-shim.ts';
export type { PermissionDecision } from './session/calls/permissions.ts';
export type { ShareCard } from './session/calls/sharing.ts';
export type { LoadMapTile, MapGround, MapTile } from './session/map-tile.ts';
export type { CloseReason, MiniProgramEvents, MiniProgramHandle } from './session/mini-program-handle.ts';
// Packages
export { createHttpSource } from './session/packages/http-source.ts';
export { createMemoryPermissionStore, type PermissionStore } from './session/permission-store.ts';
export type { Resource } from './session/resources.ts';
export type { HomeEntry } from './session/session-options.ts';
export type { PlatformFactory, PlatformShims, ShimContext, ShimFactory } from './session/session-shims.ts';
export { createStoredPermissionStore, type StoredPermissionsOptions } from './session/stored-permissions.ts';
export { createFrameViewEngine, type FrameViewEngineOptions } from './web/engine/create-frame-view-engine.ts';
export { createWebWorkerEngine, type WebWorkerEngineOptions } from './web/engine/create-web-worker-engine.ts';
// Frame documents
export type { FrameSource } from './web/frames/frame-source.ts';
export { type HostedFramesOptions, hostedFrames } from './web/frames/hosted-frames.ts';
export type { FrameKind } from './web/frames/messages.ts';
