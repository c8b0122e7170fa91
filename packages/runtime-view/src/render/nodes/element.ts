import { type ElementNode, growsLists } from '@dinghy/template';
import type { CompileContext } from '../compile-context.ts';
import { union } from '../dependencies.ts';
import { ElementLive } from '../element-live.ts';
import type { CompiledNode } from '../live.ts';
import { LIVE_COST } from '../node-budget.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { textTransform } from '../plan/text-transform.ts';

/** Text in a plain DOM is as the template has it. */
function inside(node: ElementNode, context: CompileContext): CompileContext {
  if (context.plainDom !== undefined) return context;
  return context.inside(textTransform(node.e, node, context.textTransform), growsLists(node));
}

/** Whether something in a block is shown elsewhere: a block is one piece of the document. */
function movesContent(node: ElementNode, context: CompileContext): boolean {
  if (context.builtIn(node.e)?.movesContent === true) return true;
  return node.n?.some((child) => typeof child === 'object' && 'e' in child && movesContent(child, context)) ?? false;
}

/** An element, or with `b` the block of which it is the root. */
export function compileElement(node: ElementNode, context: CompileContext): CompiledNode {
  const isBlock = (node.b === 1 && !movesContent(node, context)) || node.n === undefined || node.n.length === 0;
  const inner = isBlock ? undefined : inside(node, context).nodes(node.n ?? []);
  const plan = compilePlan(node, context, isBlock);
  const { page } = context.template;
  return {
    dependencies: inner === undefined ? plan.dependencies : union([plan.dependencies, inner.dependencies]),
    hasComponents: inner?.hasComponents ?? false,
    cost: LIVE_COST + plan.prepared.getElementsByTagName('*').length,
    create: (place, scope, pass) => {
      const live = new ElementLive(page, plan, place, scope);
      if (inner !== undefined) live.createChildren(inner, pass);
      return live;
    },
  };
}
