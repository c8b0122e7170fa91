// The logic layer
export { createLogicRuntime, type LogicRuntime, type LogicRuntimeOptions } from './create-logic-runtime.ts';
export type { LogicPack } from './packs/logic-pack.ts';
export type { CanvasPlatform, ConsoleLevel, LogicPlatform, PlatformCanvas } from './platform.ts';
