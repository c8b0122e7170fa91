import { type CatalogueEntry, entry } from './entry.ts';

export const templateErrors = {
  TEMPLATE_NODES_TOO_MANY: entry<{ component: string; limit: number }>(
    ({ component, limit }) => `The templates of "${component}" make more than a page can show (about ${limit} nodes).`,
    'Look for lists inside lists and for templates or components that use themselves; show a part of a long list at a time.',
  ),
  WXS_BUDGET_EXCEEDED: entry<{ steps: number }>(
    ({ steps }) => `WXS code did not finish within ${steps} steps.`,
    'Look for a loop that does not end, or move the work to the logic layer.',
  ),
  WXS_CALL_FAILED: entry<{ message: string }>(
    ({ message }) => `WXS code failed: ${message}.`,
    'The call yielded undefined; check the arguments that the template passes.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
