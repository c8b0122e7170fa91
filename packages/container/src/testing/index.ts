// Engines without isolation, for tests
export { createInProcessEngine, type InProcessEngineOptions } from './create-in-process-engine.ts';
export { createInProcessViewEngine, type InProcessViewEngineOptions } from './create-in-process-view-engine.ts';
