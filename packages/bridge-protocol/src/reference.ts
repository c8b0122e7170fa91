// All that is known of each `wx.*` API: for documentation, and for tests of shims. Nothing that ships to users reads it.

export type { DocumentedApi, TaskDescriptor } from './api/descriptor.ts';
export { documentedApis } from './api/documented-apis.ts';
