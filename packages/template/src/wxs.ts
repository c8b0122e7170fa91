// The WXS evaluator: an entry of its own, because most programs have no view scripts and it is the larger part of this package.
export { createWxsRuntime } from './wxs/runtime.ts';
export { createWxsObject, toWxsValue } from './wxs/values.ts';
