import { type CatalogueEntry, entry } from './entry.ts';

export const bridgeErrors = {
  BRIDGE_SESSION_CLOSED: entry<{ reason: string }>(
    ({ reason }) => `The session has ended (${reason}).`,
    'Open the mini-program again; calls that were under way did not finish.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
