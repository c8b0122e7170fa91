// Format

// Expressions
export { compileExpression, type Evaluator, isStatic } from './expression/compile.ts';
export { getMember } from './expression/member.ts';
export { type ExpressionRead, type ReadRoot, readFields, readsOf } from './expression/reads.ts';
export {
  type BinaryOperator,
  type ComponentNode,
  type ConditionalPath,
  type ElementNode,
  EVENT_FLAGS,
  type EventBinding,
  type Expression,
  type FieldPath,
  type ForNode,
  type IfNode,
  type ModelPath,
  NO_BODY,
  type NodeBase,
  type ScopeNode,
  type SlotNode,
  type Spread,
  TEMPLATE_FORMAT_VERSION,
  type TemplateBody,
  type TemplateNode,
  type TemplateProgram,
  type TextNode,
  type UnaryOperator,
  type UndefinedExpression,
  type UseNode,
} from './format.ts';
// Lists
export { indexOfEntry, LIST_COUNT_MAX, type ListEntries, toListEntries } from './list/entries.ts';
export { listKeys } from './list/keys.ts';
export { growsLists, lengthFieldOf } from './list/long-list.ts';
export { matchKeys } from './list/match-keys.ts';
// Two-way binding
export {
  compileModelPath,
  compileTemplateFields,
  type ModelTarget,
  type ResolvedPath,
  type TemplateCaller,
  type TemplateFields,
} from './model-path.ts';
// Names
export { toCamelCase, toDatasetKey } from './names.ts';
// Bundles
export { packBundle, unpackBundle } from './packed-programs.ts';
// Properties
export { coerceProperty, defaultOf, type PropertyType, type PropertyTypes } from './properties/coerce-property.ts';
export { callsScripts, passedAttributes } from './properties/passed-attributes.ts';
// Scopes
export { createScope, type ModuleScope, type RootScope, type Scope } from './scope.ts';
export { enterTemplate, pushLoop, pushSlot, TEMPLATE_DEPTH_MAX } from './scope-frames.ts';
export { toText } from './text.ts';
// Nodes
export {
  isComponentNode,
  isElementNode,
  isForNode,
  isIfNode,
  isScopeNode,
  isSlotNode,
  isTextNode,
  isUseNode,
  type NodeVisitor,
  visitNode,
} from './visit.ts';
export {
  WXS_FORMAT_VERSION,
  type WxsExpression,
  type WxsFunctionExtra,
  type WxsFunctionNode,
  type WxsModules,
  type WxsProgram,
  type WxsStatement,
  type WxsTarget,
} from './wxs/format.ts';

// WXS; what evaluates it is in @dinghy/template/wxs
export { callWxsFunction, createWxsFunction, isWxsFunction, type WxsFunction } from './wxs/function.ts';
export type { WxsConsole } from './wxs/globals.ts';
export type { WxsRuntime, WxsRuntimeOptions } from './wxs/runtime.ts';
export { createWaitingWxsRuntime, type WaitingWxsRuntime } from './wxs/waiting-runtime.ts';
