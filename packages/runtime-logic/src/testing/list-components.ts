// For tests: the components of a template over some data, from nothing, each time, in template order. What a view does in
// many small steps, as plainly as possible. Content that is made once for each slot is not told apart.

import {
  type ComponentNode,
  compileExpression,
  createScope,
  type Expression,
  enterTemplate,
  indexOfEntry,
  listKeys,
  type ModuleScope,
  pushLoop,
  pushSlot,
  type Scope,
  type TemplateBody,
  type TemplateNode,
  type TemplateProgram,
  toListEntries,
  toText,
} from '@dinghy/template';

export interface PlacedComponent {
  readonly node: ComponentNode;
  readonly scope: Scope;
  /** What tells it from the others: branches, keys of rows, and its place among what is written beside it. */
  readonly identity: string;
}

export function listComponents(
  program: TemplateProgram,
  data: Readonly<Record<string, unknown>>,
  modulesOf: (body: TemplateBody) => ModuleScope,
): PlacedComponent[] {
  const [main] = program.bodies;
  if (main === undefined) return [];
  const read = (expression: Expression, scope: Scope): unknown => compileExpression(expression)(scope);

  function inBody(body: TemplateBody, nodes: readonly TemplateNode[] | undefined, scope: Scope, path: string): PlacedComponent[] {
    return (nodes ?? []).flatMap((node, place): PlacedComponent[] => {
      const identity = `${path}/${place}`;
      if (typeof node === 'string' || 'x' in node) return [];
      if ('c' in node) return [{ node, scope, identity }, ...inBody(body, node.n, scope, identity)];
      if ('i' in node) {
        const branch = node.i.findIndex(([condition]) => read(condition, scope));
        return inBody(body, node.i[branch]?.[1], scope, `${identity}?${branch}`);
      }
      if ('f' in node) {
        const entries = toListEntries(read(node.f, scope));
        const keys = listKeys(entries, node.k);
        return entries.items.flatMap((item, at) =>
          inBody(body, node.n, pushLoop(scope, item, indexOfEntry(entries, at)), `${identity}[${keys[at]}]`),
        );
      }
      if ('u' in node) {
        const name = toText(read(node.u, scope));
        const named = program.bodies[body.t?.[name] ?? -1];
        const inner = named && enterTemplate(scope, read(node.v ?? ['o'], scope), modulesOf(named));
        return named === undefined || inner === undefined ? [] : inBody(named, named.n, inner, `${identity}:${name}`);
      }
      return inBody(body, node.n, 'y' in node ? pushSlot(scope, {}) : scope, identity);
    });
  }

  return inBody(main, main.n, createScope(data, modulesOf(main)), '');
}
