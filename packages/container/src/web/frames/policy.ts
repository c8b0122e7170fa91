// The content-security policies of the frame documents: the wall of the web sandbox. Scripts are admitted by hash, so
// that no `unsafe-inline` is needed; nothing is generated from strings, so that no `unsafe-eval` is.

import type { FrameKind } from './messages.ts';

/** Directives of both documents. `default-src 'none'` covers the rest; those that do not fall back to it are spelled out. */
const COMMON: readonly string[] = [
  "default-src 'none'",
  "connect-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * `blob:` admits the worker and, inside it, mini-program code: the relay alone can make blob URLs there, and the worker
 * inherits the policy. Nothing else may load.
 */
const LOGIC: readonly string[] = ['worker-src blob:'];

/**
 * Styles are set by the renderer from compiled data; pictures and fonts arrive as bytes and are shown as blob URLs. Markup
 * is never made from text: trusted types are required, and the one policy that is admitted, and taken when the document
 * starts, makes scripts only: an `innerHTML` of ours would throw. Those scripts are admitted by their hashes.
 */
const VIEW: readonly string[] = [
  "require-trusted-types-for 'script'",
  'trusted-types dinghy-pack',
  "style-src 'unsafe-inline'",
  'img-src blob: data:',
  'font-src blob: data:',
  'media-src blob: data:',
  "worker-src 'none'",
];

/** The policy for a `<meta>` element. `scriptHashes`: base64 SHA-256 of the document's inline script and of its packs. */
export function metaPolicy(kind: FrameKind, scriptHashes: readonly string[]): string {
  const hashes = scriptHashes.map((hash) => `'sha256-${hash}'`).join(' ');
  const script = `script-src ${hashes}${kind === 'logic' ? ' blob:' : ''}`;
  return [...COMMON, script, ...(kind === 'logic' ? LOGIC : VIEW)].join('; ');
}

/** The policy for a response header, which alone can make a document opaque when it is opened outside an iframe. */
export function headerPolicy(kind: FrameKind, scriptHashes: readonly string[]): string {
  return `sandbox allow-scripts; ${metaPolicy(kind, scriptHashes)}`;
}
