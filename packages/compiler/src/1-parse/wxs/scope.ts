// Variables of WXS, resolved to a number of functions upwards and a slot. `var` and function declarations belong to
// their function, wherever in it they stand.

import type * as acorn from 'acorn';
import { WXS_GLOBALS } from './globals.ts';

/** The variables of one function, or of the module. */
export class FunctionScope {
  readonly #parent: FunctionScope | undefined;
  readonly #slots = new Map<string, number>();
  readonly #implicit: ReadonlySet<string>;
  #slotCount = 0;
  /** Slots that are filled at a call only if the body names them. */
  argumentsSlot: number | undefined;
  selfSlot: number | undefined;
  readonly #selfName: string | undefined;

  constructor(parent: FunctionScope | undefined, implicit: ReadonlySet<string>, selfName?: string) {
    this.#parent = parent;
    this.#implicit = implicit;
    this.#selfName = selfName;
  }

  get slotCount(): number {
    return this.#slotCount;
  }

  declare(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    this.#slots.set(name, ++this.#slotCount);
    return this.#slotCount;
  }

  /** A parameter takes the next slot even when its name is taken: of two with one name the last counts. */
  declareParameter(name: string): number {
    this.#slots.set(name, ++this.#slotCount);
    return this.#slotCount;
  }

  /** Where a name is found, `undefined` when it is declared nowhere. */
  resolve(name: string, up = 0): readonly ['l', number, number] | undefined {
    const slot = this.#slots.get(name) ?? this.#special(name);
    if (slot !== undefined) return ['l', up, slot];
    return this.#parent?.resolve(name, up + 1);
  }

  #special(name: string): number | undefined {
    if (this.#parent === undefined) return this.#implicit.has(name) ? this.declare(name) : undefined;
    if (name === 'arguments') {
      this.argumentsSlot ??= ++this.#slotCount;
      return this.argumentsSlot;
    }
    if (name !== this.#selfName) return undefined;
    this.selfSlot ??= ++this.#slotCount;
    return this.selfSlot;
  }
}

/** Names that a function body declares with `var` or as functions, inner functions' own excluded. */
export function declaredNames(body: readonly acorn.AnyNode[]): {
  readonly variables: readonly string[];
  readonly functions: readonly acorn.FunctionDeclaration[];
} {
  const variables: string[] = [];
  const functions: acorn.FunctionDeclaration[] = [];
  const visit = (node: acorn.AnyNode): void => {
    if (node.type === 'FunctionDeclaration') {
      // Nameless only as a default export, which a script has not.
      functions.push(node as acorn.FunctionDeclaration);
      return;
    }
    if (node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression') return;
    if (node.type === 'VariableDeclaration')
      for (const { id } of node.declarations) if (id.type === 'Identifier') variables.push(id.name);
    for (const child of childrenOf(node)) visit(child);
  };
  for (const node of body) visit(node);
  return { variables, functions };
}

/** Names that anything in a program assigns to. Undeclared ones become variables of the module; globals stay what they are. */
export function assignedNames(program: acorn.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: acorn.AnyNode): void => {
    if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') names.add(node.left.name);
    if (node.type === 'UpdateExpression' && node.argument.type === 'Identifier') names.add(node.argument.name);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  for (const name of WXS_GLOBALS) names.delete(name);
  return names;
}

function childrenOf(node: acorn.AnyNode): readonly acorn.AnyNode[] {
  const children: acorn.AnyNode[] = [];
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item);
    } else if (isNode(value)) children.push(value);
  }
  return children;
}

function isNode(value: unknown): value is acorn.AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
