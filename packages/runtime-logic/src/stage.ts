// Stage: single components without an app or a page around them, for unit-test harnesses
export { Behavior } from './component/behavior.ts';
export { type ComponentSet, type ComponentSetOptions, createComponentSet, type StagedComponent } from './stage/component-set.ts';
export {
  type ComponentStage,
  type ComponentStageOptions,
  createComponentStage,
  type StageEvent,
  type StageView,
} from './stage/create-component-stage.ts';
