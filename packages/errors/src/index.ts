// Errors

// Words that are not there from the start
export { learnAuthorWords } from '#author-words';
export { loadErrorWords } from '#load-words';
export { addWords } from './add-words.ts';
// Catalogue
export type { CatalogueEntry, ErrorCode, ErrorParams } from './catalogue/index.ts';
export { DinghyError, invariant, isDinghyError, reviveError } from './dinghy-error.ts';
