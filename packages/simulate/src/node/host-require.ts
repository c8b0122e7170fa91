import { createRequire } from 'node:module';

declare const require: NodeJS.Require | undefined;

/**
 * The `require` that loads component scripts. In the CommonJS build it is the test runner's own, so that its transforms,
 * mocks and module registry apply to them; ES modules have none and use Node's.
 */
export const hostRequire: NodeJS.Require = typeof require === 'function' ? require : createRequire(import.meta.url);
