// Makes the two frame documents from workspace sources: three scripts bundled and minified, the worker's put into the
// relay's as a string, each document's one inline script admitted by its hash. With them the packs of built-in components,
// which the container sends to views that need them: admitted by their hashes too (docs/decisions/0014-component-packs.md).

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { packNames } from '@dinghy/runtime-view/packs';
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

/** A pack of built-in components for views. */
export interface ViewPack {
  readonly name: string;
  readonly code: string;
  /** Base64 SHA-256 of the code. */
  readonly scriptHash: string;
}

export interface Frames {
  readonly documents: readonly FrameDocument[];
  readonly packs: readonly ViewPack[];
}

export interface BundleOptions {
  /** Off for readable stacks while working on the runtimes. */
  readonly minify?: boolean;
}

export async function bundleFrames({ minify = true }: BundleOptions = {}): Promise<Frames> {
  const worker = await bundleScript(frameScript('logic-worker'), { minify, realm: 'logic' });
  const scripts = {
    // The relay is no mini-program's business either: it reads codes.
    logic: await bundleScript(frameScript('logic-frame'), {
      minify,
      realm: 'view',
      define: { LOGIC_WORKER_SOURCE: JSON.stringify(worker) },
    }),
    view: await bundleScript(frameScript('view-frame'), { minify, realm: 'view' }),
  };
  const packs = await Promise.all(packNames.map((name) => bundlePack(name, minify)));
  return {
    documents: [
      toDocument('logic', scripts.logic, []),
      toDocument(
        'view',
        scripts.view,
        packs.map(({ scriptHash }) => scriptHash),
      ),
    ],
    packs,
  };
}

function frameScript(folder: string): string {
  return fileURLToPath(new URL(`../src/web/frames/${folder}/main.ts`, import.meta.url));
}

/** Leaves its units under the name that view-frame/install-pack.ts looks for. */
async function bundlePack(name: string, minify: boolean): Promise<ViewPack> {
  const entry = fileURLToPath(new URL(`../../runtime-view/src/packs/${name}.ts`, import.meta.url));
  const code = await bundleScript(entry, { minify, realm: 'view', globalName: 'dinghyPack' });
  return { name, code, scriptHash: hashOf(code) };
}

function hashOf(script: string): string {
  return createHash('sha256').update(script, 'utf8').digest('base64');
}

interface ScriptOptions {
  readonly minify: boolean;
  /** Whose error catalogue it carries: the frames leave wording to the host (docs/decisions/0013-wording-stays-with-the-host.md). */
  readonly realm: FrameKind;
  readonly define?: Record<string, string>;
  readonly globalName?: string;
}

async function bundleScript(entry: string, { minify, realm, define = {}, globalName }: ScriptOptions): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    ...(globalName === undefined ? {} : { globalName }),
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

function toDocument(kind: FrameKind, script: string, packHashes: readonly string[]): FrameDocument {
  const inline = escapeForInline(script);
  const scriptHash = hashOf(inline);
  const hashes = [scriptHash, ...packHashes];
  const html = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(kind, hashes)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>Dinghy ${kind} frame</title>`,
    '</head>',
    `<body><script>${inline}</script></body>`,
    '</html>',
    '',
  ].join('\n');
  return { kind, html, scriptHash, headers: frameHeaders(kind, hashes) };
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
