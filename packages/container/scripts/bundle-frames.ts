// Makes the two frame documents from workspace sources: three scripts bundled and minified, the worker's put into the
// relay's as a string, each document's one inline script admitted by its hash.

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { frameHeaders } from '../src/web/frames/frame-headers.ts';
import type { FrameKind } from '../src/web/frames/messages.ts';
import { metaPolicy } from '../src/web/frames/policy.ts';

export interface FrameDocument {
  readonly kind: FrameKind;
  readonly html: string;
  /** Base64 SHA-256 of the inline script. */
  readonly scriptHash: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface BundleOptions {
  /** Off for readable stacks while working on the runtimes. */
  readonly minify?: boolean;
}

export async function bundleFrames({ minify = true }: BundleOptions = {}): Promise<readonly FrameDocument[]> {
  const worker = await bundleScript('logic-worker/main.ts', { minify, realm: 'logic' });
  const scripts = {
    // The relay is no mini-program's business either: it reads codes.
    logic: await bundleScript('logic-frame/main.ts', {
      minify,
      realm: 'view',
      define: { LOGIC_WORKER_SOURCE: JSON.stringify(worker) },
    }),
    view: await bundleScript('view-frame/main.ts', { minify, realm: 'view' }),
  };
  return (['logic', 'view'] as const).map((kind) => toDocument(kind, scripts[kind]));
}

interface ScriptOptions {
  readonly minify: boolean;
  /** Whose error catalogue it carries: the frames leave wording to the host (docs/decisions/0013-wording-stays-with-the-host.md). */
  readonly realm: FrameKind;
  readonly define?: Record<string, string>;
}

async function bundleScript(entry: string, { minify, realm, define = {} }: ScriptOptions): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../src/web/frames/${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    conditions: ['@dinghy/source', `@dinghy/${realm}-frame`],
    minify,
    define,
    logLevel: 'warning',
  });
  const script = result.outputFiles[0]?.text.trim() ?? '';
  // Sloppy functions of ours would hand their `this` to whoever reads a stack in the worker (V8's CallSite.getThis).
  if (!script.startsWith('"use strict";')) throw new Error(`the bundle of ${entry} is not strict`);
  return script;
}

function toDocument(kind: FrameKind, script: string): FrameDocument {
  const inline = escapeForInline(script);
  const scriptHash = createHash('sha256').update(inline, 'utf8').digest('base64');
  const html = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(kind, scriptHash)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>Dinghy ${kind} frame</title>`,
    '</head>',
    `<body><script>${inline}</script></body>`,
    '</html>',
    '',
  ].join('\n');
  return { kind, html, scriptHash, headers: frameHeaders(kind, scriptHash) };
}

/**
 * Keeps the HTML parser inside the script. esbuild already writes `<\/script`, and spaces between `<!` and `--` in code,
 * so what is left of `<!--` stands in strings, where the escape means the same.
 */
function escapeForInline(script: string): string {
  const escaped = script.replaceAll('<!--', '\\x3C!--');
  if (/\r|<\/script/i.test(escaped)) throw new Error('the bundled script cannot be put inline');
  return escaped;
}
