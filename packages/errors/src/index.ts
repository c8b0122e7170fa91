// Errors

// Catalogue
export { type CatalogueEntry, catalogue, type ErrorCode, type ErrorParams } from './catalogue/index.ts';
export { DinghyError, invariant, isDinghyError, reviveError } from './dinghy-error.ts';
