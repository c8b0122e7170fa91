import type { FrameKind } from './messages.ts';
import { headerPolicy } from './policy.ts';

/** Response headers of a frame document. */
export function frameHeaders(kind: FrameKind, scriptHashes: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': headerPolicy(kind, scriptHashes),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // A host that is cross-origin isolated may embed it; it holds nothing that could leak.
    'cross-origin-resource-policy': 'cross-origin',
    'cross-origin-embedder-policy': 'credentialless',
    // The documents change with each release under the same name.
    'cache-control': 'no-cache',
  };
}
