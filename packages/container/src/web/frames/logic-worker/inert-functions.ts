// Replaces the ways to make code from text. Bundlers and old libraries emit a handful of idioms that only look for the
// global object; those get the sandbox's. Any other text becomes a function that says what is wrong when it is called:
// many libraries build such functions at load and never call them, so building one must not throw.

const NO_CODE_FROM_TEXT = 'Mini-programs cannot make code from text (eval, Function); use a library build that does not.';

/** Texts that mean "the global object", after comments, white space, semicolons and parentheses are taken off. */
const MEANS_GLOBAL: ReadonlySet<string> = new Set(['this', 'globalThis', 'global']);

/** `name = parameter`: regenerator-runtime's way to define a global in strict code. */
const ASSIGNMENT = /^([A-Za-z_$][\w$]*)\s*=\s*([A-Za-z_$][\w$]*)$/;

/** Puts inert stand-ins for `eval` and all function constructors into a realm. `realm` is its global object. */
export function installInertFunctions(realm: typeof globalThis): void {
  const { Object: O, Reflect: R, EvalError: Refusal } = realm;
  const { defineProperty } = O;

  const makeFunction = (texts: readonly string[]): unknown => {
    const body = simplify(texts.at(-1) ?? '');
    if (body === '') return () => undefined;
    const returned = /^return\b(.*)$/s.exec(body)?.[1];
    if (returned !== undefined && MEANS_GLOBAL.has(simplify(returned))) return () => realm;
    const [, name, parameter] = ASSIGNMENT.exec(body) ?? [];
    if (name !== undefined && texts.slice(0, -1).some((text) => text.trim() === parameter)) {
      const position = texts.findIndex((text) => text.trim() === parameter);
      return (...args: unknown[]) => void R.set(realm, name, args[position]);
    }
    return () => {
      throw new Refusal(NO_CODE_FROM_TEXT);
    };
  };

  // One stand-in per kind of function: each hangs on that kind's prototype as `constructor`, where code climbs to it.
  const prototypes: readonly (readonly [name: string, prototype: object])[] = [
    ['Function', realm.Function.prototype],
    ['AsyncFunction', O.getPrototypeOf(async () => undefined)],
    ['GeneratorFunction', O.getPrototypeOf(function* () {})],
    ['AsyncGeneratorFunction', O.getPrototypeOf(async function* () {})],
  ];
  for (const [name, prototype] of prototypes) {
    // A declaration, because `new` has to work on it.
    function standIn(...texts: unknown[]): unknown {
      return makeFunction(texts.map(String));
    }
    O.defineProperty(standIn, 'name', { value: name });
    O.defineProperty(standIn, 'length', { value: 1 });
    // `instanceof Function` compares with this object, so it has to stay the real one.
    O.defineProperty(standIn, 'prototype', { value: prototype, writable: false });
    // An accessor, because no function could be given a `constructor` of its own beside an inherited one that is read-only:
    // regenerator-runtime assigns one in strict code.
    O.defineProperty(prototype, 'constructor', {
      get: () => standIn,
      set(this: object, value: unknown) {
        if (this === prototype) throw new realm.TypeError('The constructor of functions cannot be replaced.');
        defineProperty(this, 'constructor', { value, writable: true, enumerable: true, configurable: true });
      },
      configurable: false,
    });
    if (name === 'Function')
      O.defineProperty(realm, 'Function', { value: standIn, writable: true, configurable: true, enumerable: false });
  }

  const inertEval = (text: unknown): unknown => {
    if (typeof text !== 'string') return text;
    if (MEANS_GLOBAL.has(simplify(text))) return realm;
    throw new Refusal(NO_CODE_FROM_TEXT);
  };
  O.defineProperty(realm, 'eval', { value: inertEval, writable: true, configurable: true, enumerable: false });
}

/** Takes off comments, a strictness directive, and white space, semicolons and one pair of parentheses around the rest. */
function simplify(text: string): string {
  const bare = text
    .replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, ' ')
    .replace(/^[\s;]+|[\s;]+$/g, '')
    .replace(/^(['"])use strict\1\s*;?\s*/, '');
  const inner = /^\(([^()]*)\)$/.exec(bare)?.[1];
  return inner === undefined ? bare : simplify(inner);
}
