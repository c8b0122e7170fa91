// For tests: the components of a template over some data, from nothing, each time, in template order. What a view does in
// many small steps, as plainly as possible. Content that is made once for each slot is not told apart.

import {
  type ComponentNode,
  compileExpression,
  createScope,
  type Expression,
  enterTemplate,
  indexOfEntry,
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
}

export function listComponents(
  program: TemplateProgram,
  data: Readonly<Record<string, unknown>>,
  modulesOf: (body: TemplateBody) => ModuleScope,
): PlacedComponent[] {
  const [main] = program.bodies;
  if (main === undefined) return [];
  const read = (expression: Expression, scope: Scope): unknown => compileExpression(expression)(scope);

  function inBody(body: TemplateBody, nodes: readonly TemplateNode[] | undefined, scope: Scope): PlacedComponent[] {
    return (nodes ?? []).flatMap((node): PlacedComponent[] => {
      if (typeof node === 'string' || 'x' in node) return [];
      if ('c' in node) return [{ node, scope }, ...inBody(body, node.n, scope)];
      if ('i' in node) return inBody(body, node.i.find(([condition]) => read(condition, scope))?.[1], scope);
      if ('f' in node) {
        const entries = toListEntries(read(node.f, scope));
        return entries.items.flatMap((item, at) => inBody(body, node.n, pushLoop(scope, item, indexOfEntry(entries, at))));
      }
      if ('u' in node) {
        const named = program.bodies[body.t?.[toText(read(node.u, scope))] ?? -1];
        const inner = named && enterTemplate(scope, read(node.v ?? ['o'], scope), modulesOf(named));
        return named === undefined || inner === undefined ? [] : inBody(named, named.n, inner);
      }
      return inBody(body, node.n, 'y' in node ? pushSlot(scope, {}) : scope);
    });
  }

  return inBody(main, main.n, createScope(data, modulesOf(main)));
}
