// Names that mini-programs may expect on `wx`. What no descriptor implements is still callable there: it fails with a
// clear errMsg and `canIUse` answers false.

import { apiOutlines } from './api-outlines.ts';
import { undescribedApiNames } from './undescribed-names.ts';

/** Every `wx.*` function name that we know of, implemented or not, each once, sorted. */
export const knownApiNames: readonly string[] = /* @__PURE__ */ Object.freeze(
  [...new Set([...describedNames(), ...undescribedApiNames()])].sort(),
);

function describedNames(): readonly string[] {
  return Object.values(apiOutlines)
    .filter(({ internal }) => !internal)
    .flatMap(({ name, off }) => (off === undefined ? [name] : [name, off]));
}
