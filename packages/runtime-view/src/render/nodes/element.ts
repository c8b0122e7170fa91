import type { ElementNode } from '@dinghy/template';
import type { CompileContext } from '../compile-context.ts';
import { ElementLive } from '../element-live.ts';
import type { CompiledNode } from '../live.ts';
import { LIVE_COST } from '../node-budget.ts';
import { compilePlan } from '../plan/compile-plan.ts';

/** An element with what is in it, as far as its shape is fixed. */
export function compileElement(node: ElementNode, context: CompileContext): CompiledNode {
  const plan = compilePlan(node, context);
  const { page } = context.template;
  return {
    dependencies: plan.dependencies,
    hasComponents: plan.holes.some(({ body }) => body?.hasComponents === true),
    cost: LIVE_COST + plan.prepared.getElementsByTagName('*').length,
    create: (place, scope, pass) => {
      const live = new ElementLive(page, plan, place, scope);
      live.fillHoles(pass);
      return live;
    },
  };
}
