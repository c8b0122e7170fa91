// The logic layer
export { createLogicRuntime, type LogicRuntime, type LogicRuntimeOptions } from './create-logic-runtime.ts';
export type { ConsoleLevel, LogicPlatform } from './platform.ts';
