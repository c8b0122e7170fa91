// Errors
export { DinghyError, invariant, isDinghyError } from './dinghy-error.ts';

// Catalogue
export { type CatalogueEntry, catalogue, type ErrorCode, type ErrorParams } from './catalogue/index.ts';
