import type { NetworkPolicy, NetworkUse } from './network-policy.ts';

/** Lists of one app's manifest or of the store, as a policy for every app: `{ request: ['https://api.example.com'] }`. */
export function createListPolicy(lists: { readonly [Use in NetworkUse]?: readonly string[] }): NetworkPolicy {
  return { origins: (_appId, use) => lists[use] ?? [] };
}
