// Stage: single components rendered into an element of the caller's, for unit-test harnesses
export { attributeOf, datasetOf, idOf } from './events/node-facts.ts';
export type { TreeNode } from './render/tree-node.ts';
export { createViewStage, type ViewStage, type ViewStageOptions } from './stage/create-view-stage.ts';
export type { PlainWords } from './stage/plain-attributes.ts';
