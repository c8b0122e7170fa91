// Values of a module and of the modules that it requires, as far as their text says them.

import type { AnyNode, CallExpression, ObjectExpression } from 'acorn';
import { parseModule } from '../script/module-tree.ts';
import { findConstants } from './constants.ts';
import { createEvaluator, type Evaluate, type Surroundings, UNKNOWN } from './known-value.ts';
import { findExports } from './module-exports.ts';

/** The code of a module by its id; ids in `require` are written out in full. */
export type CodeOf = (id: string) => string | undefined;

/** In place of a name: everything that a module exports. No member has this name. */
const WHOLE = '*';

/** What `require` gives. */
class Required {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

/** What `Behavior({…})` gives. */
export class KnownBehavior {
  readonly definition: ObjectExpression;
  readonly evaluate: Evaluate;
  constructor(definition: ObjectExpression, evaluate: Evaluate) {
    this.definition = definition;
    this.evaluate = evaluate;
  }
}

/** Of all modules that one definition stands on. */
const VALUES_MAX = 20_000;

const GLOBALS: ReadonlyMap<string, unknown> = new Map([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]);

/**
 * @param uses expressions of the module that are evaluated: what only they mention, nobody else can have changed
 * @param until where they are evaluated, if not when all of the module has run
 */
type EvaluatorOf = (body: readonly AnyNode[], uses: readonly AnyNode[], until?: number) => Evaluate;

export function createModuleValues(codeOf: CodeOf): EvaluatorOf {
  const budget = { left: VALUES_MAX };
  const modules = new Map<string, (name: string) => unknown>();

  const evaluatorOf: EvaluatorOf = (body, uses, until = Number.POSITIVE_INFINITY) => {
    const constants = findConstants(body, uses, until);
    const pending = new Set<string>();
    const surroundings: Surroundings = {
      budget,
      memberOf: (object, name) => (object instanceof Required ? exportOf(object.id, name) : UNKNOWN),
      whole: (object) => (object instanceof Required ? exportOf(object.id, WHOLE) : object),
      valueOfName(name) {
        const constant = constants.get(name);
        if (constant === undefined) return GLOBALS.has(name) ? GLOBALS.get(name) : UNKNOWN;
        // Each mention anew: shared objects would be copied once for each way that leads to them.
        if (pending.has(name)) return UNKNOWN;
        pending.add(name);
        const value = constant(evaluate);
        pending.delete(name);
        return value;
      },
      call(node) {
        const id = requiredId(node);
        if (id !== undefined) return new Required(id);
        const [argument] = node.arguments;
        const isBehavior = node.callee.type === 'Identifier' && node.callee.name === 'Behavior' && !constants.has('Behavior');
        return isBehavior && argument?.type === 'ObjectExpression' ? new KnownBehavior(argument, evaluate) : UNKNOWN;
      },
    };
    const evaluate = createEvaluator(surroundings);
    return evaluate;
  };

  function exportOf(id: string, name: string): unknown {
    const known = modules.get(id);
    if (known !== undefined) return known(name);
    // Modules that require one another in a circle see what has been exported so far, which is not known.
    modules.set(id, () => UNKNOWN);
    const code = codeOf(id);
    const body = code === undefined ? undefined : parseModule(code);
    const found = body && findExports(body);
    const evaluate = body && found && evaluatorOf(body, found.uses);
    const read = (wanted: string): unknown => {
      if (evaluate === undefined || found === undefined) return UNKNOWN;
      // A default import of what has no default is all of it.
      const isWhole = wanted === WHOLE || (wanted === 'default' && !found.named.has(wanted));
      const node = isWhole ? found.whole : found.named.get(wanted);
      return node === undefined ? UNKNOWN : evaluate(node);
    };
    modules.set(id, read);
    return read(name);
  }

  return evaluatorOf;
}

/** `require("/a.js")`, also by way of a helper that makes a default of it. */
function requiredId({ callee, arguments: [argument] }: CallExpression): string | undefined {
  if (callee.type !== 'Identifier' || argument === undefined) return undefined;
  if (argument.type === 'CallExpression' && callee.name !== 'require')
    return isRequire(argument) ? requiredId(argument) : undefined;
  if (callee.name !== 'require' || argument.type !== 'Literal' || typeof argument.value !== 'string') return undefined;
  return argument.value.startsWith('/') ? argument.value.slice(1) : undefined;
}

function isRequire({ callee }: CallExpression): boolean {
  return callee.type === 'Identifier' && callee.name === 'require';
}
