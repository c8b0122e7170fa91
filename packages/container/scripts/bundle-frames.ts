// Makes the two frame documents from workspace sources: three scripts bundled and minified, the worker's put into the
// relay's as a string, each document's one inline script admitted by its hash. With them the packs, which the container
// sends to the realms that need them: to views admitted by their hashes too (docs/decisions/0014-component-packs.md).

import { createHash } from 'node:crypto';
import { frameHeaders } from '../src/web/frames/frame-headers.ts';
import type { FrameKind } from '../src/web/frames/messages.ts';
import { packScript } from '../src/web/frames/pack-script.ts';
import { metaPolicy } from '../src/web/frames/policy.ts';
import { bundleScript } from './bundle-script.ts';
import { frameScript, frameScripts } from './frame-scripts.ts';
import { linkPacks } from './link-packs.ts';

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
  /** What `packScript` makes a script of. */
  readonly code: string;
  /** Base64 SHA-256 of that script. */
  readonly scriptHash: string;
}

/** A pack of the logic layer: a script for the worker. */
export interface LogicPackScript {
  readonly name: string;
  readonly code: string;
}

export interface Frames {
  readonly documents: readonly FrameDocument[];
  readonly packs: readonly ViewPack[];
  readonly logicPacks: readonly LogicPackScript[];
}

export interface BundleOptions {
  /** Off for readable stacks while working on the runtimes. */
  readonly minify?: boolean;
}

export async function bundleFrames({ minify = true }: BundleOptions = {}): Promise<Frames> {
  const [worker, view] = await Promise.all([
    linkPacks(frameScripts.logic, { minify, realm: 'logic' }),
    linkPacks(frameScripts.view, { minify, realm: 'view' }),
  ]);
  // The relay is no mini-program's business either: it reads codes.
  const relay = await bundleScript(
    { path: frameScript('logic-frame') },
    { minify, realm: 'view', define: { LOGIC_WORKER_SOURCE: JSON.stringify(worker.core) } },
  );
  const packs = [...view.packs].map(([name, code]) => toViewPack(name, code));
  const documents = [
    toDocument('logic', relay.code, []),
    toDocument(
      'view',
      view.core,
      packs.map(({ scriptHash }) => scriptHash),
    ),
  ];
  const logicPacks = [...worker.packs].map(([name, code]) => ({
    name,
    code: `"use strict";__dinghyPack(${JSON.stringify(worker.link)},(core,install)=>{${code}});`,
  }));
  return { documents, packs, logicPacks };
}

function toViewPack(name: string, code: string): ViewPack {
  return { name, code, scriptHash: hashOf(packScript(code)) };
}

function hashOf(script: string): string {
  return createHash('sha256').update(script, 'utf8').digest('base64');
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
    // Nobody sees the logic frame.
    ...(kind === 'view' ? ['<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">'] : []),
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
