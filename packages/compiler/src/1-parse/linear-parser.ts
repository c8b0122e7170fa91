// acorn looks each name that is declared up in the list of all before it, so that thousands in one scope take time that grows
// with the square of their number. Here the lists know what they hold.

import { Parser } from 'acorn';

/** As much of a list as acorn's scopes ask: who is in it, and who came first. */
class Names extends Array<string> {
  readonly #known = new Set<string>();

  override push(name: string): number {
    this.#known.add(name);
    return super.push(name);
  }

  /** Whether, not where: -1 where it is not. */
  override indexOf(name: string): number {
    return this.#known.has(name) ? 0 : -1;
  }
}

/** What acorn lets its plugins have. */
interface ScopedParser {
  readonly scopeStack: readonly { var: string[]; lexical: string[]; functions: string[] }[];
  enterScope(flags: number): void;
}

/** acorn's parser; time is linear in what it parses. */
export const LinearParser: typeof Parser = Parser.extend((Base) => {
  const Extensible = Base as unknown as new (...settings: unknown[]) => ScopedParser;
  const Scoped = class extends Extensible {
    override enterScope(flags: number): void {
      super.enterScope(flags);
      const scope = this.scopeStack.at(-1);
      if (scope !== undefined) Object.assign(scope, { var: new Names(), lexical: new Names(), functions: new Names() });
    }
  };
  return Scoped as unknown as typeof Parser;
});
