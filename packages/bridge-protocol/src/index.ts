// API descriptors
export { type ApiFailure, toApiFailure, toApiSuccessMessage } from './api/api-failure.ts';
export { decodeSchema, SCHEMA_LIMITS } from './api/decode-schema.ts';
export type { ApiDescriptor, ApiKind, TaskDescriptor } from './api/descriptor.ts';
export { knownApiNames } from './api/known-names.ts';
export { apiDescriptors } from './api/registry.ts';
export type { Fields, Schema } from './api/schema.ts';
