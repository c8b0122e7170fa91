import type { TemplateNode } from '@dinghy/template';

/** Names of WXS modules in the expressions of a tree. */
export function moduleNames(nodes: readonly TemplateNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  // Expressions are the only arrays that begin with 'w' and a name; walking everything is simpler than knowing where
  // expressions stand, and a name too many does no harm.
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value) && value[0] === 'w' && typeof value[1] === 'string') names.add(value[1]);
    for (const part of Object.values(value)) visit(part);
  };
  visit(nodes);
  return names;
}
