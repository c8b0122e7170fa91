import { createRequire } from 'node:module';

declare const require: NodeJS.Require;

/** Set by the build, which also stands something of its own in for the name `require` in ES modules. */
declare const IS_COMMONJS: boolean | undefined;

/**
 * The `require` that loads component scripts. In the CommonJS build it is the test runner's own, so that its transforms,
 * mocks and module registry apply to them; ES modules have none and use Node's.
 */
export const hostRequire: NodeJS.Require =
  typeof IS_COMMONJS !== 'undefined' && IS_COMMONJS ? require : createRequire(import.meta.url);
